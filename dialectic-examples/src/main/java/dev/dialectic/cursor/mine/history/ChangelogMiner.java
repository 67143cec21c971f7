package dev.dialectic.cursor.mine.history;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds out whether commits that change sources leave an entry in a changelog or a news fragment. Counts for at most
 * {@value #MOST_LOGS} changelogs: those that the newest commits changed. Called by one thread at a time.
 */
final class ChangelogMiner implements HistoryMiner {

    /** How many changelogs it counts for. */
    static final int MOST_LOGS = 16;

    private static final int HEAD_OF_FILE = 2_000;
    private static final Pattern UNRELEASED = Pattern.compile("(?i)\\bunreleased\\b");
    private static final Pattern ACTION = Pattern.compile("<action\\s");

    private final Map<SourceChange, CompanionCounts> counts = new EnumMap<>(SourceChange.class);

    ChangelogMiner() {
        for (SourceChange kind : SourceChange.values()) {
            counts.put(kind, new CompanionCounts(MOST_LOGS));
        }
    }

    @Override
    public String name() {
        return "changelog";
    }

    @Override
    public void observe(ObservedCommit commit) {
        if (!commit.isFocused()) {
            return;
        }
        Set<String> changed = commit.left(FileRole.CHANGELOG::equals)
                .map(change -> log(change.path()))
                .collect(Collectors.toSet());
        counts.forEach((kind, companions) -> {
            if (kind.fits(commit)) {
                companions.add(changed, commit);
            }
        });
    }

    private static String log(String path) {
        return FileRole.isFragment(path) ? FileRole.folder(path) + "/" : path;
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        return counts.entrySet().stream()
                .flatMap(kind -> kind.getValue().counts().entrySet().stream()
                        .filter(entry -> exists(files, entry.getKey()))
                        .filter(entry -> entry.getValue().support().isPresent())
                        .sorted(Comparator.comparingDouble((Map.Entry<String, KeptCount> entry) ->
                                -entry.getValue().support().map(Support::wilson).orElse(0.0)))
                        .flatMap(entry -> candidate(kind.getKey(), entry.getKey(), entry.getValue(), files).stream()))
                .findFirst()
                .stream()
                .toList();
    }

    private static boolean exists(RepositoryFiles files, String log) {
        return log.endsWith("/") ? files.paths().stream().anyMatch(path -> path.startsWith(log)) : files.contains(log);
    }

    private Optional<Candidate> candidate(SourceChange kind, String log, KeptCount count, RepositoryFiles files) {
        Draft draft = count.back(Draft.of(name(), Topic.CHANGES)
                .settles("changelog entry", log)
                .says(
                        "A commit with " + kind.words() + " adds " + entry(log, files) + ": " + count.counts()
                                + " such commits did.",
                        log));
        List<String> globs = SourceRoots.of(files, FileRole.SOURCE).globs();
        return (globs.isEmpty() ? draft.requested("Changelog entries") : draft.attached(globs))
                .candidate(Focus.DOCUMENTATION);
    }

    private static String entry(String log, RepositoryFiles files) {
        if (log.endsWith("/")) {
            return "a news fragment in {}";
        }
        String text = files.text(log)
                .map(all -> all.substring(0, Math.min(all.length(), HEAD_OF_FILE)))
                .orElse("");
        if (ACTION.matcher(text).find()) {
            return "an `<action>` to the newest release in {}";
        }
        String place = UNRELEASED.matcher(text).find() ? ", under Unreleased" : ", in its newest section";
        return "an entry to {}" + place;
    }

    @Override
    public int held() {
        return counts.values().stream().mapToInt(CompanionCounts::held).sum();
    }
}
