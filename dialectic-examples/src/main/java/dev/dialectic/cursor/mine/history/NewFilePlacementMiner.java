package dev.dialectic.cursor.mine.history;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the folder that takes nearly all new sources, or nearly all new tests, in a repository that has them elsewhere
 * too. A burst of files for one feature is no habit: the older and the newer half must agree, over months and many
 * commits. Called by one thread at a time.
 */
final class NewFilePlacementMiner implements HistoryMiner {

    private static final int FEWEST_COMMITS = 10;
    private static final int FEWEST_ELSEWHERE = 3;
    private static final Duration SHORTEST_SPAN = Duration.ofDays(180);
    private static final double ENOUGH = 0.8;

    private final Map<FileRole, List<Added>> added = new EnumMap<>(FileRole.class);

    NewFilePlacementMiner() {
        added.put(FileRole.SOURCE, new ArrayList<>());
        added.put(FileRole.TEST, new ArrayList<>());
    }

    private record Added(String path, Citation evidence, Instant at) {}

    @Override
    public String name() {
        return "new-file-placement";
    }

    @Override
    public void observe(ObservedCommit commit) {
        if (!commit.young() || !commit.isFocused()) {
            return;
        }
        for (ObservedCommit.Change change : commit.changes()) {
            List<Added> list = added.get(change.role());
            if (change.adds() && list != null && list.size() < KeptCount.RECENT) {
                list.add(new Added(
                        change.path(), commit.evidence(), commit.commit().at()));
            }
        }
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        List<Candidate> found = new ArrayList<>();
        added.forEach((role, list) -> {
            String folder = deepest(list);
            if (!folder.isEmpty() && isHabit(folder, list) && competes(folder, role, files)) {
                candidate(folder, role, list).ifPresent(found::add);
            }
        });
        return List.copyOf(found);
    }

    /** The deepest folder whose share of the new files passes the gate. */
    private static String deepest(List<Added> list) {
        String folder = "";
        for (boolean deeper = true; deeper; ) {
            Map<String, Integer> counts = new TreeMap<>();
            for (Added file : list) {
                if (isBelow(file.path(), folder)) {
                    int start = folder.isEmpty() ? 0 : folder.length() + 1;
                    int slash = file.path().indexOf('/', start);
                    if (slash > 0) {
                        counts.merge(file.path().substring(0, slash), 1, Integer::sum);
                    }
                }
            }
            Optional<String> next = counts.entrySet().stream()
                    .filter(entry -> Support.counted(entry.getValue(), list.size() - entry.getValue())
                            .passes())
                    .map(Map.Entry::getKey)
                    .findFirst();
            deeper = next.isPresent();
            folder = next.orElse(folder);
        }
        return folder;
    }

    private static boolean isBelow(String path, String folder) {
        return folder.isEmpty() || path.startsWith(folder + "/");
    }

    private static boolean isHabit(String folder, List<Added> list) {
        long commits =
                list.stream().map(file -> file.evidence().locator()).distinct().count();
        Duration span =
                Duration.between(list.get(list.size() - 1).at(), list.get(0).at());
        int middle = list.size() / 2;
        return commits >= FEWEST_COMMITS
                && span.compareTo(SHORTEST_SPAN) >= 0
                && share(folder, list.subList(0, middle)) >= ENOUGH
                && share(folder, list.subList(middle, list.size())) >= ENOUGH;
    }

    private static double share(String folder, List<Added> list) {
        return (double) list.stream()
                        .filter(file -> isBelow(file.path(), folder))
                        .count()
                / list.size();
    }

    private static boolean competes(String folder, FileRole role, RepositoryFiles files) {
        long inside = files.paths().stream()
                .filter(path -> FileRole.of(path) == role && isBelow(path, folder))
                .count();
        long all =
                files.paths().stream().filter(path -> FileRole.of(path) == role).count();
        return inside > 0 && all - inside >= FEWEST_ELSEWHERE;
    }

    private Optional<Candidate> candidate(String folder, FileRole role, List<Added> list) {
        KeptCount count = new KeptCount();
        list.forEach(file -> count.add(file.evidence(), isBelow(file.path(), folder), true));
        String things = role == FileRole.TEST ? "tests" : "sources";
        return count.back(Draft.of(name(), things, role == FileRole.TEST ? Topic.TESTING : Topic.STRUCTURE)
                        .settles("place of new " + things, folder)
                        .says(
                                "Put new " + things + " under {}: " + count.counts() + " that were added are there.",
                                folder)
                        .requested("Where new " + things + " go"))
                .candidate(Focus.API);
    }

    @Override
    public int held() {
        return added.values().stream().mapToInt(List::size).sum() * 3;
    }
}
