package dev.dialectic.vote.table;

import java.util.Arrays;

/**
 * Sums that know how far they can be from the decimals on paper. What a block of ballots gave comes as doubles and is added
 * with Neumaier's compensation, so the number of blocks does not matter. Used by one thread.
 *
 * <p>A weight, a confidence and their product are each off by at most a part in 2^53, and so is each of at most {@value
 * #BLOCK} additions within a block: together less than 2^-42 of all that was added and removed.
 */
final class Sums {

    /** How many ballots are counted in plain doubles. */
    static final int BLOCK = 1 << 10;

    private static final double ERROR = 0x1p-42;

    /** Up to here whole numbers, and halves of them, are doubles. */
    private static final double EXACT = 0x1p51;

    private final double[] high;
    private final double[] low;
    private final double[] removed;
    private boolean whole = true;

    Sums(int size) {
        high = new double[size];
        low = new double[size];
        removed = new double[size];
    }

    /** Adds what a block gave, and empties it. */
    void flush(double[] block, boolean add, boolean blockIsWhole) {
        whole &= blockIsWhole;
        for (int i = 0; i < high.length; i++) {
            double value = block[i];
            block[i] = 0;
            if (value != 0) {
                give(i, add ? value : -value);
                removed[i] += add ? 0 : value;
            }
        }
    }

    void merge(Sums other) {
        whole &= other.whole;
        for (int i = 0; i < high.length; i++) {
            give(i, other.high[i]);
            low[i] += other.low[i];
            removed[i] += other.removed[i];
        }
    }

    /** Says of what is given one by one whether it is whole. */
    void countWhole(boolean allAreWhole) {
        whole &= allAreWhole;
    }

    void clear(int i) {
        high[i] = 0;
        low[i] = 0;
        removed[i] = 0;
    }

    void give(int i, double value) {
        double sum = high[i] + value;
        low[i] += Math.abs(high[i]) >= Math.abs(value) ? high[i] - sum + value : value - sum + high[i];
        high[i] = sum;
    }

    int size() {
        return high.length;
    }

    /** A sum, at least 0. */
    double of(int i) {
        double sum = high[i] + low[i];
        return sum <= error(i) ? 0 : sum;
    }

    /** How far a sum can be from the one on paper. */
    double error(int i) {
        double all = high[i] + low[i] + 2 * removed[i];
        return whole && all <= EXACT ? 0 : Math.abs(all) * ERROR;
    }

    /** Whether one sum can be told to be more than another. */
    boolean isMore(int i, int j) {
        return of(i) - of(j) > error(i) + error(j);
    }

    /** All options that none can be told to be ahead of; none without points. */
    int[] leaders() {
        int best = 0;
        for (int i = 1; i < high.length; i++) {
            best = of(i) > of(best) ? i : best;
        }
        int[] leaders = new int[high.length];
        int count = 0;
        for (int i = 0; i < high.length; i++) {
            if (of(i) > 0 && !isMore(best, i)) {
                leaders[count++] = i;
            }
        }
        return Arrays.copyOf(leaders, count);
    }
}
