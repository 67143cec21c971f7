package dev.dialectic.vote.pairwise;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The orders that agree with the most pairs on ballots, as {@link KemenyOrders} finds them, for weights of so many digits that
 * doubles would round their sums. Immutable and thread-safe.
 *
 * <p>O(2^n n²) time and 2^n sums of space for n options: a second or so for 16.
 */
public final class ExactKemenyOrders {

    private final BigDecimal[][] above;
    private final BigDecimal[] best;

    /**
     * Finds the best order of every set of options.
     *
     * @param above what the ballots weigh that rank one option above another, by the one and then the other
     * @throws IllegalArgumentException if there are more than 20 options
     */
    public ExactKemenyOrders(BigDecimal[][] above) {
        if (above.length > 20) {
            throw new IllegalArgumentException(
                    "exact Kemeny orders: expected at most 20 options, found " + above.length);
        }
        this.above = above.clone();
        this.best = new BigDecimal[1 << above.length];
        best[0] = BigDecimal.ZERO;
        for (int set = 1; set < best.length; set++) {
            BigDecimal most = beginning(Integer.numberOfTrailingZeros(set), set);
            for (int rest = set & set - 1; rest != 0; rest &= rest - 1) {
                most = most.max(beginning(Integer.numberOfTrailingZeros(rest), set));
            }
            best[set] = most;
        }
    }

    private BigDecimal beginning(int first, int set) {
        int below = set & ~(1 << first);
        BigDecimal sum = best[below];
        for (int rest = below; rest != 0; rest &= rest - 1) {
            sum = sum.add(above[first][Integer.numberOfTrailingZeros(rest)]);
        }
        return sum;
    }

    /**
     * What the best order agrees with that begins with an option.
     *
     * @param first the option
     * @return the weight of all pairs on ballots that it agrees with
     */
    public BigDecimal beginningWith(int first) {
        return beginning(first, best.length - 1);
    }

    /**
     * The best order, if there is only one.
     *
     * @return the options, best first; empty if several orders agree with as many pairs
     */
    public Optional<int[]> onlyOrder() {
        int[] order = new int[above.length];
        int set = best.length - 1;
        for (int place = 0; place < order.length; place++) {
            int firsts = 0;
            for (int rest = set; rest != 0; rest &= rest - 1) {
                int option = Integer.numberOfTrailingZeros(rest);
                if (beginning(option, set).compareTo(best[set]) == 0) {
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
