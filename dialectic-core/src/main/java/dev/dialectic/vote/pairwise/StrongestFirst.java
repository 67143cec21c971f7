package dev.dialectic.vote.pairwise;

import java.util.Arrays;

/** Sorts victories. Stateless and thread-safe. */
final class StrongestFirst {

    private static final int DIGIT = 8;
    private static final int DIGITS = 1 << DIGIT;

    private StrongestFirst() {}

    /**
     * The victories, the strongest first, equal ones in the order of the winners and then of the losers. A radix sort, O(n²): above 0
     * the bits of doubles are ordered as the doubles are.
     */
    static int[] of(double[] strengths, int options) {
        int[] pairs = new int[options * options];
        long[] keys = new long[options * options];
        int count = 0;
        for (int pair = 0; pair < pairs.length; pair++) {
            if (strengths[pair] > 0) {
                keys[count] = ~Double.doubleToRawLongBits(strengths[pair]);
                pairs[count++] = pair;
            }
        }
        return sorted(Arrays.copyOf(keys, count), Arrays.copyOf(pairs, count));
    }

    private static int[] sorted(long[] keys, int[] pairs) {
        long[] fromKeys = keys;
        int[] fromPairs = pairs;
        long[] toKeys = new long[keys.length];
        int[] toPairs = new int[pairs.length];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
            int[] starts = starts(fromKeys, shift);
            if (starts.length == 0) {
                continue;
            }
            for (int i = 0; i < fromKeys.length; i++) {
                int to = starts[(int) (fromKeys[i] >>> shift) & DIGITS - 1]++;
                toKeys[to] = fromKeys[i];
                toPairs[to] = fromPairs[i];
            }
            long[] keysAgain = fromKeys;
            int[] pairsAgain = fromPairs;
            fromKeys = toKeys;
            fromPairs = toPairs;
            toKeys = keysAgain;
            toPairs = pairsAgain;
        }
        return fromPairs;
    }

    /** Where the keys of each digit begin; empty when all have the same digit, as whole numbers mostly have. */
    private static int[] starts(long[] keys, int shift) {
        int[] starts = new int[DIGITS];
        for (long key : keys) {
            starts[(int) (key >>> shift) & DIGITS - 1]++;
        }
        int sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int count = starts[digit];
            if (count == keys.length) {
                return new int[0];
            }
            starts[digit] = sum;
            sum += count;
        }
        return starts;
    }
}
