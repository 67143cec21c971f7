package dev.dialectic.cursor.mine.history;

import dev.dialectic.codebase.FileChange;
import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Globs;
import dev.dialectic.cursor.mine.Quoted;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.Commit;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds changes that were taken back of late and did not come back: not to be made again without a new reason. A change
 * counts as come back when a later commit has its subject, or most of its words. Only what a commit body explains is
 * proposed, for a revert without a reason may be an accident. Called by one thread at a time.
 */
final class RevertMiner implements HistoryMiner {

    /** How many later subjects it compares with; what is reverted before so many commits is too old to matter. */
    static final int MOST_SUBJECTS = 2_000;

    private static final int MOST_RULES = 3;
    private static final int MOST_FILES = 3;
    private static final int MOST_REVERTS = 50;
    private static final double SAME = 0.5;
    private static final int FEWEST_REASON_WORDS = 4;
    private static final Pattern REVERT = Pattern.compile("^(?:\\w+(?:\\([^)]*\\))?: )?[Rr]evert:? \"(.+)\".*$");
    private static final Pattern HASH = Pattern.compile("This reverts commit ([0-9a-f]{7,40})");
    private static final Pattern NO_REASON = Pattern.compile(
            "(?m)^(This reverts commit.*|Reverts .*|\\S+-by: .*|Change-Id: .*|PiperOrigin-RevId: .*|\\(cherry picked.*"
                    + "|[*-] .*)$");
    private static final Pattern REASON = Pattern.compile(
            "(?is).*\\b(because|since|as it|due to|broke|breaks|breaking|broken|caus(e[sd]?|ing)|regress\\w*|fail\\w*|slow\\w*"
                    + "|problems?|crash\\w*|wrong|bugs?|unsound|unsafe|doesn't|does not|didn't|did not|instead)\\b.*");
    private static final Pattern UPKEEP =
            Pattern.compile("(?i)^(revert|merge|bump|update|upgrade|release|\\[maven|(chore|ci|build)\\b).*"
                    + "|.*\\b(temporar(y|ily)|for now|disable|skip|workaround|pin|wip|debug)\\b.*");

    private final Set<String> later = new LinkedHashSet<>();
    private final List<Reverted> reverts = new ArrayList<>();

    private record Reverted(String subject, String hash, Citation evidence, List<String> paths) {}

    @Override
    public String name() {
        return "revert";
    }

    @Override
    public void observe(ObservedCommit commit) {
        if (!commit.young() || later.size() >= MOST_SUBJECTS) {
            return;
        }
        String subject = commit.commit().subject();
        Matcher matcher = REVERT.matcher(subject);
        if (!matcher.matches()) {
            later.add(subject);
            return;
        }
        String reverted = matcher.group(1);
        if (reverts.size() < MOST_REVERTS && !UPKEEP.matcher(reverted).matches() && !cameBack(reverted)) {
            note(commit, reverted);
        }
        later.add(subject);
    }

    private void note(ObservedCommit observed, String subject) {
        Commit commit = observed.commit();
        Matcher hash = HASH.matcher(commit.message());
        String reason = NO_REASON
                .matcher(commit.message()
                        .substring(Math.min(
                                commit.message().length(), commit.subject().length())))
                .replaceAll("");
        if (hash.find()
                && words(reason).size() >= FEWEST_REASON_WORDS
                && REASON.matcher(reason).matches()) {
            List<String> paths = commit.changes().stream()
                    .map(FileChange::path)
                    .limit(CommitKind.BULK)
                    .toList();
            reverts.add(new Reverted(subject, hash.group(1), observed.evidence(), paths));
        }
    }

    private boolean cameBack(String subject) {
        Set<String> words = words(subject);
        return later.stream().anyMatch(other -> {
            Set<String> shared = new HashSet<>(words);
            shared.retainAll(words(other));
            return shared.size() >= SAME * words.size();
        });
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_.]+")) {
            if (word.length() > 2) {
                words.add(word);
            }
        }
        return words;
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        return reverts.stream()
                .flatMap(reverted -> candidate(reverted, files).stream())
                .limit(MOST_RULES)
                .toList();
    }

    private Optional<Candidate> candidate(Reverted reverted, RepositoryFiles files) {
        List<String> globs = reverted.paths().stream()
                .filter(path -> files.contains(path) && FileRole.of(path) != FileRole.CHANGELOG)
                .flatMap(path -> Globs.literal(path).stream())
                .limit(MOST_FILES)
                .toList();
        String shortHash =
                reverted.hash().substring(0, Math.min(10, reverted.hash().length()));
        return Quoted.code(Cite.visible(reverted.subject()))
                .flatMap(subject -> Draft.of(name(), shortHash, Topic.CHANGES)
                        .settles("reverted commit " + shortHash, "not again")
                        .says("Do not repeat commit `" + shortHash + "`, " + subject + "; it was taken back by `"
                                + reverted.evidence().locator()
                                + "`, whose message says why. Read that first and do it another way.")
                        .attached(globs)
                        .support(Support.fact(1))
                        .cites(reverted.evidence())
                        .candidate(Focus.RELIABILITY));
    }

    @Override
    public int held() {
        return later.size()
                + reverts.stream()
                        .mapToInt(reverted -> 3 + reverted.paths().size())
                        .sum();
    }
}
