package dev.dialectic.vote.pairwise;

import java.util.Optional;

/**
 * The orders that agree with the most pairs on ballots, found exactly by dynamic programming over sets of options. Immutable and
 * thread-safe.
 *
 * <p>O(2^n n) time and 2^n doubles of space for n options: 16 take a few milliseconds, each one more twice as much. Exact as long as all
 * sums are whole numbers below 2^53.
 */
public final class KemenyOrders {

    /** More would not fit into an array. */
    private static final int LIMIT = 24;

    private final int options;
    private final double[][] gains;
    private final double[] best;

    /**
     * Finds the best order of every set of options.
     *
     * @param above what the ballots weigh that rank one option above another
     * @param options how many options there are, at most 24
     * @throws IllegalArgumentException if there are more options
     */
    public KemenyOrders(double[] above, int options) {
        if (options > LIMIT) {
            throw new IllegalArgumentException(
                    "Kemeny orders: expected at most " + LIMIT + " options, found " + options);
        }
        this.options = options;
        this.gains = gains(above, options);
        this.best = new double[1 << options];
        for (int set = 1; set < best.length; set++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int rest = set; rest != 0; rest &= rest - 1) {
                most = Math.max(most, beginning(Integer.numberOfTrailingZeros(rest), set));
            }
            best[set] = most;
        }
    }

    /** What an option gains above every set within the lower half of the options, and then within the upper half. */
    private static double[][] gains(double[] above, int options) {
        int half = options / 2;
        double[][] gains = new double[2 * options][];
        for (int option = 0; option < options; option++) {
            gains[2 * option] = sums(above, option * options, half);
            gains[2 * option + 1] = sums(above, option * options + half, options - half);
        }
        return gains;
    }

    private static double[] sums(double[] above, int from, int count) {
        double[] sums = new double[1 << count];
        for (int set = 1; set < sums.length; set++) {
            sums[set] = sums[set & set - 1] + above[from + Integer.numberOfTrailingZeros(set)];
        }
        return sums;
    }

    private double beginning(int first, int set) {
        int half = options / 2;
        int rest = set & ~(1 << first);
        return best[rest] + gains[2 * first][rest & (1 << half) - 1] + gains[2 * first + 1][rest >> half];
    }

    /**
     * What the best order agrees with that begins with an option.
     *
     * @param first the option
     * @return the weight of all pairs on ballots that it agrees with
     */
    public double beginningWith(int first) {
        return beginning(first, best.length - 1);
    }

    /**
     * The best order, if there is only one.
     *
     * @return the options, best first; empty if several orders agree with as many pairs
     */
    public Optional<int[]> onlyOrder() {
        int[] order = new int[options];
        int set = best.length - 1;
        for (int place = 0; place < options; place++) {
            int firsts = 0;
            for (int rest = set; rest != 0; rest &= rest - 1) {
                int option = Integer.numberOfTrailingZeros(rest);
                if (beginning(option, set) == best[set]) {
                    order[place] = option;
                    firsts++;
                }
            }
            if (firsts > 1) {
                return Optional.empty();
            }
            set &= ~(1 << order[place]);
        }
        return Optional.of(order);
    }
}
