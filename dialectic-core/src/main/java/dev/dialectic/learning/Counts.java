package dev.dialectic.learning;

import java.util.Arrays;

/** Checks counts of votes. */
final class Counts {

    private Counts() {}

    /** A copy, largest first. */
    static int[] descending(int... counts) {
        if (counts.length == 0) {
            throw new IllegalArgumentException("adaptive stop: expected the count of at least one option, found none");
        }
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        if (sorted[0] < 0) {
            throw new IllegalArgumentException("adaptive stop: expected counts of at least 0, found " + sorted[0]);
        }
        for (int i = 0, j = sorted.length - 1; i < j; i++, j--) {
            int low = sorted[i];
            sorted[i] = sorted[j];
            sorted[j] = low;
        }
        return sorted;
    }

    static void requireEnough(double enough) {
        if (!(enough > 0.5 && enough < 1)) {
            throw new IllegalArgumentException("adaptive stop: expected a probability in (0.5, 1), found " + enough);
        }
    }
}
