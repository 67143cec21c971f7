package dev.dialectic.vote.table;

import java.util.Objects;

/**
 * Counts ballots for one option each, by one of the rules that only read the choice. Used by one thread at a time.
 *
 * <p>Each block of 4,096 ballots is added in plain doubles in four banks, so that no addition waits for the one before, and the
 * blocks with Neumaier's compensation: A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen,
 * 1974. Points are within a part in 4 × 10<sup>12</sup> of what was counted of the exact decimals, however many ballots there
 * are; without fractions they are exact.
 *
 * <p>Cost: O(ballots + options) for each call of {@code add} and {@code remove}, O(options) otherwise.
 */
public final class ChoiceCount implements TableCount<ChoiceTable, ChoiceCount> {

    /** What a ballot gives its choice. */
    public enum Rule {
        /** One, whatever the voter weighs: {@code Strategies.plurality()}. */
        PLURALITY,
        /** What the voter weighs: {@code Strategies.weightedPlurality()}. */
        WEIGHTED_PLURALITY,
        /** What the voter weighs times how sure it is: {@code Strategies.weightedConfidence()}. */
        WEIGHTED_CONFIDENCE
    }

    private static final int BANKS = 4;
    private static final int BLOCK = BANKS * Sums.BLOCK;

    private final Rule rule;
    private final Sums sums;
    private final double[][] banks;

    private ChoiceCount(Rule rule, int options) {
        Columns.requireOptions(options);
        this.rule = Objects.requireNonNull(rule, "rule");
        this.sums = new Sums(options);
        this.banks = new double[BANKS][options];
    }

    /**
     * A count without ballots.
     *
     * @param rule what a ballot gives its choice
     * @param options how many options there are, at least 1
     * @return the count
     * @throws IllegalArgumentException if there is no option
     */
    public static ChoiceCount by(Rule rule, int options) {
        return new ChoiceCount(rule, options);
    }

    @Override
    public ChoiceCount empty() {
        return new ChoiceCount(rule, sums.size());
    }

    @Override
    public void add(ChoiceTable table, int from, int to) {
        count(table, from, to, true);
    }

    @Override
    public void remove(ChoiceTable table, int from, int to) {
        count(table, from, to, false);
    }

    @Override
    public void merge(ChoiceCount other) {
        Columns.requireSame(sums.size(), other.sums.size());
        if (rule != other.rule) {
            throw new IllegalArgumentException("count: expected another by " + rule + ", found " + other.rule);
        }
        sums.merge(other.sums);
    }

    private void count(ChoiceTable table, int from, int to, boolean add) {
        Columns.requireSame(sums.size(), table.options());
        Objects.checkFromToIndex(from, to, table.ballots());
        boolean whole = rule == Rule.PLURALITY || rule == Rule.WEIGHTED_PLURALITY && table.isWhole();
        for (int start = from; start < to; start += BLOCK) {
            int end = to - start > BLOCK ? start + BLOCK : to;
            int rest = bank(table, start, end);
            for (int ballot = rest; ballot < end; ballot++) {
                banks[0][table.option()[ballot]] += worth(table, ballot);
            }
            for (int option = 0; option < sums.size(); option++) {
                banks[0][option] += banks[1][option] + (banks[2][option] + banks[3][option]);
                banks[1][option] = banks[2][option] = banks[3][option] = 0;
            }
            sums.flush(banks[0], add, whole);
            if (end == to) {
                break;
            }
        }
    }

    /** Counts all but the last few ballots, and tells the first that is left. */
    private int bank(ChoiceTable table, int from, int to) {
        return switch (rule) {
            case PLURALITY -> heads(table.option(), from, to);
            case WEIGHTED_PLURALITY -> weights(table.option(), table.weight(), from, to);
            case WEIGHTED_CONFIDENCE -> products(table.option(), table.confidence(), table.weight(), from, to);
        };
    }

    private double worth(ChoiceTable table, int ballot) {
        return switch (rule) {
            case PLURALITY -> 1;
            case WEIGHTED_PLURALITY -> table.weight()[ballot];
            case WEIGHTED_CONFIDENCE -> table.weight()[ballot] * table.confidence()[ballot];
        };
    }

    private int heads(int[] option, int from, int to) {
        double[] a = banks[0];
        double[] b = banks[1];
        double[] c = banks[2];
        double[] d = banks[3];
        int i = from;
        for (; i < to - 3; i += BANKS) {
            a[option[i]] += 1;
            b[option[i + 1]] += 1;
            c[option[i + 2]] += 1;
            d[option[i + 3]] += 1;
        }
        return i;
    }

    private int weights(int[] option, double[] weight, int from, int to) {
        double[] a = banks[0];
        double[] b = banks[1];
        double[] c = banks[2];
        double[] d = banks[3];
        int i = from;
        for (; i < to - 3; i += BANKS) {
            a[option[i]] += weight[i];
            b[option[i + 1]] += weight[i + 1];
            c[option[i + 2]] += weight[i + 2];
            d[option[i + 3]] += weight[i + 3];
        }
        return i;
    }

    private int products(int[] option, double[] confidence, double[] weight, int from, int to) {
        double[] a = banks[0];
        double[] b = banks[1];
        double[] c = banks[2];
        double[] d = banks[3];
        int i = from;
        for (; i < to - 3; i += BANKS) {
            a[option[i]] += weight[i] * confidence[i];
            b[option[i + 1]] += weight[i + 1] * confidence[i + 1];
            c[option[i + 2]] += weight[i + 2] * confidence[i + 2];
            d[option[i + 3]] += weight[i + 3] * confidence[i + 3];
        }
        return i;
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
