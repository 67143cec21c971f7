package dev.dialectic.vote.table;

import java.util.Objects;

/**
 * Counts strict orders by Borda's rule: the first of m options gets m - 1 times what the ballot weighs, each next place one time
 * less, and what a ballot leaves out shares the average of the places left. So counts {@code Strategies.borda()}. Used by one
 * thread at a time.
 *
 * <p>Points are within a part in 4 × 10<sup>12</sup> of what was counted of the exact decimals, however many ballots there are;
 * whole weights are counted exactly. Cost: O(ballots × options) for each call of {@code add} and {@code remove}.
 */
public final class BordaCount implements TableCount<RankingTable, BordaCount> {

    private final Sums sums;
    private final double[] block;
    private final double[] other;
    private final int[] row;

    private BordaCount(int options) {
        Columns.requireOptions(options);
        sums = new Sums(options);
        block = new double[options];
        other = new double[options];
        row = new int[options];
    }

    /**
     * A count without ballots.
     *
     * @param options how many options there are, at least 1
     * @return the count
     * @throws IllegalArgumentException if there is no option
     */
    public static BordaCount of(int options) {
        return new BordaCount(options);
    }

    @Override
    public BordaCount empty() {
        return new BordaCount(sums.size());
    }

    @Override
    public void add(RankingTable table, int from, int to) {
        count(table, from, to, true);
    }

    @Override
    public void remove(RankingTable table, int from, int to) {
        count(table, from, to, false);
    }

    @Override
    public void merge(BordaCount other) {
        Columns.requireSame(sums.size(), other.sums.size());
        sums.merge(other.sums);
    }

    private void count(RankingTable table, int from, int to, boolean add) {
        Columns.requireSame(sums.size(), table.options());
        Objects.checkFromToIndex(from, to, table.ballots());
        for (int start = from, end; start < to; start = end) {
            end = to - start > Sums.BLOCK ? start + Sums.BLOCK : to;
            if (table.isComplete()) {
                complete(table.orders(), table.weight(), start, end);
            } else {
                truncated(table, start, end);
            }
            for (int option = 0; option < block.length; option++) {
                block[option] += other[option];
                other[option] = 0;
            }
            sums.flush(block, add, table.isWhole());
        }
    }

    /** Two ballots at a time, each with its own sums, so that neither waits for the other. */
    private void complete(int[] orders, double[] weight, int from, int to) {
        double[] one = block;
        double[] two = other;
        int options = one.length;
        int ballot = from;
        for (; ballot < to - 1; ballot += 2) {
            int start = ballot * options;
            int next = start + options;
            double first = weight[ballot];
            double second = weight[ballot + 1];
            for (int place = 0; place < options; place++) {
                double worth = options - 1 - place;
                one[orders[start + place]] += first * worth;
                two[orders[next + place]] += second * worth;
            }
        }
        if (ballot < to) {
            for (int place = 0; place < options; place++) {
                one[orders[ballot * options + place]] += weight[ballot] * (options - 1 - place);
            }
        }
    }

    private void truncated(RankingTable table, int from, int to) {
        int options = block.length;
        for (int ballot = from; ballot < to; ballot++) {
            double weight = table.weight()[ballot];
            int named = table.read(ballot, row);
            for (int place = 0; place < named; place++) {
                block[row[place]] += weight * (options - 1 - place);
            }
            double average = weight * (options - 1 - named) / 2;
            for (int place = named; place < options; place++) {
                block[row[place]] += average;
            }
        }
    }

    /**
     * The points of an option.
     *
     * @param option its number
     * @return the points, at least 0
     */
    public double points(int option) {
        return sums.of(option);
    }

    /**
     * How far the points of an option can be from the exact ones.
     *
     * @param option its number
     * @return the most they can differ by, at least 0
     */
    public double error(int option) {
        return sums.error(option);
    }

    /**
     * Which options have the most points: all that none can be told to be ahead of.
     *
     * @return their numbers, ascending; none without points
     */
    @Override
    public int[] leaders() {
        return sums.leaders();
    }
}
