package dev.dialectic.benchmark.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much it matters to a voter what it is shown first: of pairs of its votes on one poll, shown in either order. */
final class PositionBias {

    private static final int PAIRS = 0;
    private static final int ALIKE = 1;
    private static final int FIRST_TWICE = 2;
    private static final int LAST_TWICE = 3;

    private PositionBias() {}

    /** A line a voter; none when no voter was asked in both orders. */
    static List<String> of(List<RecordedPoll> polls) {
        Map<String, int[]> voters = new TreeMap<>();
        for (RecordedPoll poll : polls) {
            Map<String, RecordedVote> before = new HashMap<>();
            for (RecordedVote vote : poll.votes()) {
                RecordedVote other = before.putIfAbsent(vote.voter(), vote);
                if (other != null && !other.shownFirst().equals(vote.shownFirst())) {
                    count(voters.computeIfAbsent(vote.voter(), unknown -> new int[4]), other, vote);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        voters.forEach((voter, counts) -> lines.add("asked in both orders: " + voter + ", " + counts[PAIRS]
                + " pairs: alike " + share(counts, ALIKE) + ", for the first both times " + share(counts, FIRST_TWICE)
                + ", for the last both times " + share(counts, LAST_TWICE)));
        return lines;
    }

    private static void count(int[] counts, RecordedVote one, RecordedVote two) {
        counts[PAIRS]++;
        boolean oneFirst = one.choice().equals(one.shownFirst());
        boolean twoFirst = two.choice().equals(two.shownFirst());
        if (one.choice().equals(two.choice())) {
            counts[ALIKE]++;
        } else if (oneFirst && twoFirst) {
            counts[FIRST_TWICE]++;
        } else if (one.choice().equals(two.shownFirst()) && two.choice().equals(one.shownFirst())) {
            counts[LAST_TWICE]++;
        }
    }

    private static String share(int[] counts, int what) {
        return Figures.percent((double) counts[what] / counts[PAIRS]) + " %";
    }
}
