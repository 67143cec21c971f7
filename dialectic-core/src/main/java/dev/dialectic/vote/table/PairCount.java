package dev.dialectic.vote.table;

import java.util.Arrays;
import java.util.Objects;

/**
 * Counts for every two options what the ballots weigh that rank the one above the other, as {@link
 * dev.dialectic.vote.Pairwise} does; options that a ballot leaves out are tied. Used by one thread at a time.
 *
 * <p>Sums are within a part in 4 × 10<sup>12</sup> of what was counted of the exact decimals, however many ballots there are;
 * whole weights are counted exactly. Where all of a thousand ballots weigh the same they are compared several at a time, and
 * counted in whole numbers. Cost: O(ballots × options²) for each call of {@code add} and {@code remove}.
 */
public final class PairCount implements TableCount<RankingTable, PairCount> {

    private final int options;
    private final Sums sums;
    private final double[] block;
    private final int[] row;
    private final PackedPlaces packed;

    private PairCount(int options) {
        Columns.requireOptions(options);
        this.options = options;
        int pairs = Math.multiplyExact(options, options);
        sums = new Sums(pairs);
        block = new double[pairs];
        row = new int[options];
        packed = new PackedPlaces(options);
    }

    /**
     * A count without ballots.
     *
     * @param options how many options there are, at least 1
     * @return the count
     * @throws IllegalArgumentException if there is no option
     */
    public static PairCount of(int options) {
        return new PairCount(options);
    }

    @Override
    public PairCount empty() {
        return new PairCount(options);
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
    public void merge(PairCount other) {
        Columns.requireSame(options, other.options);
        sums.merge(other.sums);
    }

    private void count(RankingTable table, int from, int to, boolean add) {
        Columns.requireSame(options, table.options());
        Objects.checkFromToIndex(from, to, table.ballots());
        for (int start = from, end; start < to; start = end) {
            end = to - start > Sums.BLOCK ? start + Sums.BLOCK : to;
            if (options <= PackedPlaces.MOST && weighAlike(table.weight(), start, end)) {
                packed.pack(table, start, end);
                packed.weigh(table.weight()[start], block);
            } else if (table.isComplete()) {
                scatterComplete(table.orders(), table.weight(), start, end);
            } else {
                scatter(table, start, end);
            }
            sums.flush(block, add, table.isWhole());
        }
    }

    private static boolean weighAlike(double[] weight, int from, int to) {
        for (int ballot = from + 1; ballot < to; ballot++) {
            if (weight[ballot] != weight[from]) {
                return false;
            }
        }
        return true;
    }

    /** For each option that a ballot names, adds its weight to the pairs with all that come after. */
    private void scatterComplete(int[] orders, double[] weight, int from, int to) {
        double[] above = block;
        int n = options;
        for (int ballot = from; ballot < to; ballot++) {
            int end = (ballot + 1) * n;
            double each = weight[ballot];
            for (int i = end - n; i < end; i++) {
                int pairs = orders[i] * n;
                for (int j = i + 1; j < end; j++) {
                    above[pairs + orders[j]] += each;
                }
            }
        }
    }

    /** The same of ballots that may leave options out: they come after all that are named. */
    private void scatter(RankingTable table, int from, int to) {
        int[] order = row;
        double[] above = block;
        for (int ballot = from; ballot < to; ballot++) {
            int named = table.read(ballot, order);
            double weight = table.weight()[ballot];
            for (int i = 0; i < named; i++) {
                int pairs = order[i] * options;
                for (int j = i + 1; j < order.length; j++) {
                    above[pairs + order[j]] += weight;
                }
            }
        }
    }

    /**
     * What the ballots weigh that rank one option above another.
     *
     * @param a the number of the one
     * @param b the number of the other
     * @return the weight, at least 0
     */
    public double above(int a, int b) {
        return sums.of(pair(a, b));
    }

    /**
     * By how much one option beats another.
     *
     * @param a the number of the one
     * @param b the number of the other
     * @return the weight above less the weight below, negative when it is beaten, 0 when neither can be told to be ahead
     */
    public double margin(int a, int b) {
        int won = pair(a, b);
        int lost = pair(b, a);
        return sums.isMore(won, lost) || sums.isMore(lost, won) ? sums.of(won) - sums.of(lost) : 0;
    }

    /**
     * The margins of all pairs.
     *
     * @return {@link #margin} of a over b at a × options + b
     */
    public double[] margins() {
        double[] margins = new double[options * options];
        for (int a = 0; a < options; a++) {
            for (int b = 0; b < options; b++) {
                margins[a * options + b] = margin(a, b);
            }
        }
        return margins;
    }

    /**
     * The order of the victories by margin, for {@link dev.dialectic.vote.pairwise}: Schulze's rule, ranked pairs and their kin
     * decide by it as they would by {@code Pairwise.strengths(Strength.MARGINS)}. Margins that cannot be told apart are equal.
     *
     * @return for a over b, at a × options + b: 1 for the weakest victories, 2 for the next stronger ones and so on; for the
     *     beaten one the same, negative; 0 where neither beats the other
     */
    public double[] strengths() {
        double near = 0;
        for (int pair = 0; pair < sums.size(); pair++) {
            near = Math.max(near, 4 * sums.error(pair));
        }
        double[] margins = margins();
        double[] weakestFirst =
                Arrays.stream(margins).filter(m -> m > 0).sorted().toArray();
        double[] levels = new double[weakestFirst.length];
        for (int i = 0; i < levels.length; i++) {
            boolean stronger = i == 0 || weakestFirst[i] - weakestFirst[i - 1] > near;
            levels[i] = (i == 0 ? 0 : levels[i - 1]) + (stronger ? 1 : 0);
        }
        for (int pair = 0; pair < margins.length; pair++) {
            int found = Arrays.binarySearch(weakestFirst, Math.abs(margins[pair]));
            margins[pair] = found < 0 ? 0 : Math.copySign(levels[found], margins[pair]);
        }
        return margins;
    }

    /**
     * Which option beats every other one.
     *
     * @return the number of the Condorcet winner, alone, or none
     */
    @Override
    public int[] leaders() {
        for (int a = 0; a < options; a++) {
            boolean beatsAll = true;
            for (int b = 0; b < options && beatsAll; b++) {
                beatsAll = a == b || margin(a, b) > 0;
            }
            if (beatsAll) {
                return new int[] {a};
            }
        }
        return new int[0];
    }

    private int pair(int a, int b) {
        return Objects.checkIndex(a, options) * options + Objects.checkIndex(b, options);
    }
}
