package dev.dialectic.vote.table;

import dev.dialectic.question.Option;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import java.util.Arrays;
import java.util.List;

/**
 * Many strict orders of options, in one flat array: a row of places for each ballot, and what each ballot weighs. An order may
 * be truncated; what it leaves out is tied behind all that it names. Ties elsewhere cannot be told: count such ballots as a
 * {@link Poll}. It reads the caller's arrays and does not copy them, so they must not change. Immutable and thread-safe as
 * long as they do not.
 */
public final class RankingTable {

    /** Fills a row after the last option that the ballot names. */
    public static final int NONE = -1;

    private final int options;
    private final int places;
    private final int[] orders;
    private final double[] weight;
    private final boolean complete;
    private final boolean whole;

    private RankingTable(int options, int places, int[] orders, double[] weight) {
        Columns.requireOptions(options);
        if (places < 1 || places > options || orders.length % places != 0) {
            throw new IllegalArgumentException("table: expected rows of 1 to " + options + " places, found " + places
                    + " places in an array of " + orders.length);
        }
        Columns.requireWeights(weight, orders.length / places);
        this.options = options;
        this.places = places;
        this.orders = orders;
        this.weight = weight;
        this.complete = checked();
        this.whole = Columns.areWhole(weight);
    }

    /** Checks all rows, and tells whether each is full. */
    private boolean checked() {
        boolean full = places == options;
        int[] seen = new int[options];
        for (int ballot = 0; ballot < weight.length; ballot++) {
            int length = length(ballot);
            full &= length == places;
            for (int place = 0; place < places; place++) {
                int option = orders[ballot * places + place];
                if (place >= length && option == NONE) {
                    continue;
                }
                Columns.requireOption(option, options, ballot);
                if (place >= length || seen[option] == ballot + 1) {
                    throw new IllegalArgumentException("table: expected each option once and nothing after " + NONE
                            + " in ballot " + ballot + ", found option " + option + " at place " + place);
                }
                seen[option] = ballot + 1;
            }
        }
        return full;
    }

    /** Fills a row with all options, those that a ballot leaves out last, and tells how many it names. */
    int read(int ballot, int[] row) {
        int start = ballot * places;
        int named = 0;
        for (; named < places && orders[start + named] != NONE; named++) {
            row[named] = orders[start + named];
        }
        int end = named;
        for (int option = 0; end < options; option++) {
            boolean isNamed = false;
            for (int place = 0; place < named && !isNamed; place++) {
                isNamed = row[place] == option;
            }
            if (!isNamed) {
                row[end++] = option;
            }
        }
        return named;
    }

    /** How many options a ballot names. */
    private int length(int ballot) {
        int length = 0;
        while (length < places && orders[ballot * places + length] != NONE) {
            length++;
        }
        return length;
    }

    /**
     * A table of ballots that weigh differently.
     *
     * @param options how many options there are, at least 1
     * @param places how many places each row has, from 1 to the number of options
     * @param orders the numbers of the options, from 0 on, best first, row after row; a truncated row is filled with {@link
     *     #NONE}
     * @param weight what each ballot weighs, finite and at least 0
     * @return the table, which reads these arrays
     * @throws IllegalArgumentException if the arrays do not fit, a ballot names an option twice or one that there is not, or
     *     a weight is out of its range
     */
    public static RankingTable of(int options, int places, int[] orders, double[] weight) {
        return new RankingTable(options, places, orders, weight);
    }

    /**
     * The preferences of a poll. Options have the numbers of their order in the poll, ballots those of the electorate's order.
     *
     * @param poll the poll
     * @return its table
     * @throws IllegalArgumentException if a ballot ties options that it names
     */
    public static RankingTable of(Poll poll) {
        List<String> ids = poll.options().stream().map(Option::id).toList();
        int[] orders = new int[poll.ballots().size() * ids.size()];
        Arrays.fill(orders, NONE);
        int start = 0;
        for (Ballot ballot : poll.ballots().values()) {
            int place = start;
            for (List<String> level : ballot.preferences()) {
                if (level.size() > 1) {
                    throw new IllegalArgumentException("table: expected strict orders, found the tie " + level
                            + "; count such ballots by a voting strategy");
                }
                orders[place++] = ids.indexOf(level.get(0));
            }
            start += ids.size();
        }
        return new RankingTable(ids.size(), ids.size(), orders, Columns.weights(poll));
    }

    /**
     * How many options there are.
     *
     * @return the number, at least 1
     */
    public int options() {
        return options;
    }

    /**
     * How many ballots there are.
     *
     * @return the number, at least 0
     */
    public int ballots() {
        return weight.length;
    }

    /**
     * Whether every ballot ranks every option.
     *
     * @return false if one is truncated
     */
    public boolean isComplete() {
        return complete;
    }

    int places() {
        return places;
    }

    int[] orders() {
        return orders;
    }

    double[] weight() {
        return weight;
    }

    /** Whether all weights are whole numbers. */
    boolean isWhole() {
        return whole;
    }
}
