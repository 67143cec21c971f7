package dev.dialectic.cursor.mine.history;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often each of a few files went along with commits of one kind. A file is counted for from the newest commit it
 * went along with; the newer ones it missed are made up for. Called by one thread at a time.
 */
final class CompanionCounts {

    private final int most;
    private final KeptCount missed = new KeptCount();
    private final SortedMap<String, KeptCount> counts = new TreeMap<>();

    /**
     * Creates one without a case.
     *
     * @param most for how many files it counts: those that are seen first, which are the newest
     */
    CompanionCounts(int most) {
        this.most = most;
    }

    /**
     * Counts the next older case.
     *
     * @param companions the files that went along
     * @param commit the commit
     */
    void add(Collection<String> companions, ObservedCommit commit) {
        for (String companion : new TreeSet<>(companions)) {
            if (counts.size() < most) {
                counts.computeIfAbsent(companion, key -> missed.copy());
            }
        }
        missed.add(commit, false);
        counts.forEach((companion, count) -> count.add(commit, companions.contains(companion)));
    }

    /**
     * What was counted.
     *
     * @return for each file, in order, how often it went along
     */
    Map<String, KeptCount> counts() {
        return counts;
    }

    /**
     * How much it holds.
     *
     * @return its files, numbers and quotes
     */
    int held() {
        return missed.held()
                + counts.values().stream().mapToInt(count -> 1 + count.held()).sum();
    }
}
