package dev.dialectic.cursor.mine;

import dev.dialectic.codebase.FileChange;
import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.repository.Commit;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds out whether commits that change sources leave an entry in a changelog or a news fragment. Counts for at most
 * {@value #MOST_LOGS} changelogs: those that the newest commits changed. Called by one thread at a time.
 */
public final class ChangelogMiner implements HistoryMiner {

    /** How many changelogs it counts for. */
    static final int MOST_LOGS = 16;

    private static final int HEAD_OF_FILE = 2_000;
    private static final Pattern UNRELEASED = Pattern.compile("(?i)\\bunreleased\\b");
    private static final Pattern ACTION = Pattern.compile("<action\\s");

    private final RecentWindow window = new RecentWindow();
    private final Map<SourceChange, CompanionTallies> tallies = new EnumMap<>(SourceChange.class);

    /** Creates one for one run. */
    public ChangelogMiner() {
        for (SourceChange kind : SourceChange.values()) {
            tallies.put(kind, new CompanionTallies(MOST_LOGS));
        }
    }

    @Override
    public String name() {
        return "changelog";
    }

    @Override
    public void observe(Commit commit) {
        boolean young = window.holds(commit);
        if (!CommitKind.isFocused(commit)) {
            return;
        }
        Set<String> changed = new HashSet<>();
        for (FileChange change : commit.changes()) {
            if (change.kind() != FileChange.Kind.DELETED && FileRole.of(change.path()) == FileRole.CHANGELOG) {
                changed.add(log(change.path()));
            }
        }
        tallies.forEach((kind, counts) -> {
            if (kind.fits(commit)) {
                counts.add(changed, commit, young);
            }
        });
    }

    private static String log(String path) {
        return FileRole.isFragment(path) ? FileRole.folder(path) + "/" : path;
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        return tallies.entrySet().stream()
                .flatMap(kind -> kind.getValue().tallies().entrySet().stream()
                        .filter(entry -> exists(files, entry.getKey()))
                        .filter(entry -> entry.getValue().support().isPresent())
                        .sorted(Comparator.comparingDouble((Map.Entry<String, WindowTally> entry) ->
                                -entry.getValue().support().map(Support::wilson).orElse(0.0)))
                        .flatMap(entry -> candidate(kind.getKey(), entry.getKey(), entry.getValue(), files).stream()))
                .findFirst()
                .stream()
                .toList();
    }

    private static boolean exists(RepositoryFiles files, String log) {
        return log.endsWith("/") ? files.paths().stream().anyMatch(path -> path.startsWith(log)) : files.contains(log);
    }

    private static Optional<Candidate> candidate(
            SourceChange kind, String log, WindowTally tally, RepositoryFiles files) {
        SourceRoots sources = SourceRoots.of(files, FileRole.SOURCE);
        Activation activation = sources.globs().isEmpty()
                ? new Activation.Requested("Changelog entries")
                : new Activation.Attached(sources.globs());
        return tally.support()
                .flatMap(support -> Quoted.code(log)
                        .map(quoted -> new Candidate(
                                "changelog",
                                Topic.CHANGES,
                                "changelog entry",
                                log,
                                "A commit with " + kind.words() + " adds " + entry(log, quoted, files) + ": "
                                        + tally.counts() + " such commits did.",
                                activation,
                                support,
                                tally.citations(),
                                Set.of(Focus.DOCUMENTATION))));
    }

    private static String entry(String log, String quoted, RepositoryFiles files) {
        if (log.endsWith("/")) {
            return "a news fragment in " + quoted;
        }
        String text = files.text(log)
                .map(all -> all.substring(0, Math.min(all.length(), HEAD_OF_FILE)))
                .orElse("");
        if (ACTION.matcher(text).find()) {
            return "an `<action>` to the newest release in " + quoted;
        }
        String place = UNRELEASED.matcher(text).find() ? ", under Unreleased" : ", in its newest section";
        return "an entry to " + quoted + place;
    }

    @Override
    public int held() {
        return tallies.values().stream().mapToInt(CompanionTallies::held).sum();
    }
}
