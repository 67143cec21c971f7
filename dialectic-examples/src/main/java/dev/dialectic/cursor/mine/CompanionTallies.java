package dev.dialectic.cursor.mine;

import dev.dialectic.cursor.repository.Commit;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often each of a few files went along with commits of one kind. A file is counted for from the newest commit it
 * went along with; the newer ones it missed are made up for. Called by one thread at a time.
 */
final class CompanionTallies {

    private final int most;
    private final WindowTally missed = new WindowTally();
    private final SortedMap<String, WindowTally> tallies = new TreeMap<>();

    /**
     * Creates one without a case.
     *
     * @param most for how many files it counts: those that are seen first, which are the newest
     */
    CompanionTallies(int most) {
        this.most = most;
    }

    /**
     * Counts the next older case.
     *
     * @param companions the files that went along
     * @param commit the commit
     * @param young whether it is young enough to be recent
     */
    void add(Collection<String> companions, Commit commit, boolean young) {
        for (String companion : new TreeSet<>(companions)) {
            if (tallies.size() < most) {
                tallies.computeIfAbsent(companion, key -> missed.copy());
            }
        }
        Citation evidence = Cited.commit(commit);
        missed.add(evidence, false, young);
        tallies.forEach((companion, tally) -> tally.add(evidence, companions.contains(companion), young));
    }

    /**
     * What was counted.
     *
     * @return for each file, in order, its tally
     */
    Map<String, WindowTally> tallies() {
        return tallies;
    }

    /**
     * How much it holds.
     *
     * @return its files, numbers and quotes
     */
    int held() {
        return missed.held()
                + tallies.values().stream().mapToInt(tally -> 1 + tally.held()).sum();
    }
}
