package dev.dialectic.vote.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * Counts strict orders by instant runoff: each ballot counts for the first of its options that still stands; the option with the
 * least leaves, until one is left. Options that tie for the least leave together, and if all that stand tie, all lead. A ballot
 * that names nobody who stands counts no more. Used by one thread at a time.
 *
 * <p>A runoff has to see the ballots again when options leave, so this count is of one table and remembers which of its ballots
 * it holds. Votes are added with Neumaier's compensation and are within a part in 4 × 10<sup>12</sup> of the exact decimals;
 * whole weights are counted exactly. Nearer than that is a tie.
 *
 * <p>Cost: a bit per ballot to add and remove. To tell the leaders: O(ballots × options), less in most cases, for only the
 * ballots of those who leave are looked at again; and two numbers per ballot, which are kept for the next time.
 */
public final class RunoffCount implements TableCount<RankingTable, RunoffCount> {

    private static final int NOBODY = -1;

    private final RankingTable table;
    private final BitSet counted = new BitSet();
    private int[] next = new int[0];
    private int[] place = new int[0];

    private RunoffCount(RankingTable table) {
        this.table = Objects.requireNonNull(table, "table");
    }

    /**
     * A count without ballots.
     *
     * @param table where the ballots are that it may count
     * @return the count
     */
    public static RunoffCount in(RankingTable table) {
        return new RunoffCount(table);
    }

    @Override
    public RunoffCount empty() {
        return new RunoffCount(table);
    }

    /**
     * Adds ballots.
     *
     * @throws IllegalArgumentException if they are of another table, or one was added before
     */
    @Override
    public void add(RankingTable table, int from, int to) {
        require(table, from, to);
        int known = counted.nextSetBit(from);
        if (known >= 0 && known < to) {
            throw new IllegalArgumentException("runoff: expected ballots that are not counted, found " + known);
        }
        counted.set(from, to);
    }

    /**
     * Takes back ballots.
     *
     * @throws IllegalArgumentException if they are of another table, or one was not added
     */
    @Override
    public void remove(RankingTable table, int from, int to) {
        require(table, from, to);
        int unknown = counted.nextClearBit(from);
        if (unknown < to) {
            throw new IllegalArgumentException("runoff: expected ballots that are counted, found " + unknown);
        }
        counted.clear(from, to);
    }

    /**
     * Adds all ballots of another count.
     *
     * @throws IllegalArgumentException if it is of another table, or holds a ballot that this one holds
     */
    @Override
    public void merge(RunoffCount other) {
        require(other.table, 0, 0);
        if (counted.intersects(other.counted)) {
            throw new IllegalArgumentException("runoff: expected a count of other ballots, found one of the same");
        }
        counted.or(other.counted);
    }

    private void require(RankingTable other, int from, int to) {
        if (other != table) {
            throw new IllegalArgumentException("runoff: expected ballots of the table it was made for, found another");
        }
        Objects.checkFromToIndex(from, to, table.ballots());
    }

    /**
     * Who wins the runoff at this time.
     *
     * @return the numbers of the winner or of all who are tied at the end, ascending; none without votes
     */
    @Override
    public int[] leaders() {
        if (next.length < table.ballots()) {
            next = new int[table.ballots()];
            place = new int[table.ballots()];
        }
        return new Rounds().leaders();
    }

    /** One counting: each option that stands has a pile, whose ballots are linked to each other. */
    private final class Rounds {
        private final int[] orders = table.orders();
        private final double[] weight = table.weight();
        private final boolean whole = table.isWhole();
        private final int places = table.places();
        private final int[] pile = new int[table.options()];
        private final boolean[] left = new boolean[table.options()];
        private final Sums votes = new Sums(table.options());

        int[] leaders() {
            Arrays.fill(pile, NOBODY);
            votes.countWhole(whole);
            for (int ballot = counted.nextSetBit(0); ballot >= 0; ballot = counted.nextSetBit(ballot + 1)) {
                place[ballot] = 0;
                put(ballot);
            }
            int[] lead = votes.leaders();
            int standing = left.length;
            while (lead.length > 0 && lead.length < standing) {
                boolean[] last = last();
                for (int option = 0; option < last.length; option++) {
                    standing -= last[option] ? 1 : 0;
                    left[option] |= last[option];
                }
                for (int option = 0; option < last.length; option++) {
                    if (last[option]) {
                        hand(pile[option]);
                        votes.clear(option);
                    }
                }
                lead = votes.leaders();
            }
            return lead;
        }

        /** All that none of those who stand can be told to be behind. */
        private boolean[] last() {
            int least = NOBODY;
            for (int option = 0; option < left.length; option++) {
                if (!left[option] && (least == NOBODY || votes.of(option) < votes.of(least))) {
                    least = option;
                }
            }
            boolean[] last = new boolean[left.length];
            for (int option = 0; option < left.length; option++) {
                last[option] = !left[option] && !votes.isMore(option, least);
            }
            return last;
        }

        private void hand(int first) {
            for (int ballot = first; ballot != NOBODY; ) {
                int following = next[ballot];
                put(ballot);
                ballot = following;
            }
        }

        /** To the pile of the first that stands, or away. */
        private void put(int ballot) {
            int row = ballot * places;
            for (int i = place[ballot]; i < places; i++) {
                int option = orders[row + i];
                if (option == RankingTable.NONE) {
                    return;
                }
                if (!left[option]) {
                    place[ballot] = i;
                    next[ballot] = pile[option];
                    pile[option] = ballot;
                    votes.give(option, weight[ballot]);
                    return;
                }
            }
        }
    }
}
