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

    /** So many places of a ballot are looked at without a branch, for no processor can guess which option stands. */
    private static final int LOOK = 4;

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
        private final int places = table.places();
        private final int[] pile = new int[table.options()];
        /** After a 0 for the end of a ballot: 1 for each option that stands, 0 for each that has left. */
        private final int[] stands = new int[table.options() + 1];

        private final Sums votes = new Sums(table.options());
        private final double[] block = new double[table.options()];

        int[] leaders() {
            Arrays.fill(pile, NOBODY);
            Arrays.fill(stands, 1, stands.length, 1);
            for (int from = counted.nextSetBit(0), to; from >= 0; from = counted.nextSetBit(to)) {
                to = counted.nextClearBit(from);
                to = to - from > Sums.BLOCK ? from + Sums.BLOCK : to;
                putFirst(from, to);
                flush();
            }
            int[] lead = votes.leaders();
            int standing = pile.length;
            while (lead.length > 0 && lead.length < standing) {
                boolean[] last = last();
                for (int option = 0; option < last.length; option++) {
                    standing -= last[option] ? 1 : 0;
                    stands[option + 1] = last[option] ? 0 : stands[option + 1];
                }
                for (int option = 0; option < last.length; option++) {
                    if (last[option]) {
                        for (int ballot = pile[option]; ballot != NOBODY; ) {
                            ballot = hand(ballot);
                            flush();
                        }
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
            for (int option = 0; option < pile.length; option++) {
                if (stands[option + 1] == 1 && (least == NOBODY || votes.of(option) < votes.of(least))) {
                    least = option;
                }
            }
            boolean[] last = new boolean[pile.length];
            for (int option = 0; option < pile.length; option++) {
                last[option] = stands[option + 1] == 1 && !votes.isMore(option, least);
            }
            return last;
        }

        /** While all stand: to the pile of the first. */
        private void putFirst(int from, int to) {
            for (int ballot = from; ballot < to; ballot++) {
                int option = orders[ballot * places];
                if (option != RankingTable.NONE) {
                    put(ballot, option, 0);
                }
            }
        }

        /** Some of a pile, each to the pile of the first that stands, or away. Tells the ballot after them. */
        private int hand(int first) {
            int ballot = first;
            for (int i = 0; i < Sums.BLOCK && ballot != NOBODY; i++) {
                int following = next[ballot];
                int found = find(ballot * places, place[ballot] + 1);
                if (found < places) {
                    put(ballot, orders[ballot * places + found], found);
                }
                ballot = following;
            }
            return ballot;
        }

        /** The first place of a row, from one on, whose option stands; none below places if all have left, as before it. */
        private int find(int row, int from) {
            int start = from;
            while (start < places && places >= LOOK) {
                // Always as many, even if it means to look back, so that nothing here depends on the ballot.
                int first = Math.min(start, places - LOOK);
                int standing = 0;
                for (int i = 0; i < LOOK; i++) {
                    standing |= stands[orders[row + first + i] + 1] << i;
                }
                if (standing != 0) {
                    return first + Integer.numberOfTrailingZeros(standing);
                }
                start += LOOK;
            }
            while (start < places && stands[orders[row + start] + 1] == 0) {
                start++;
            }
            return start;
        }

        private void put(int ballot, int option, int at) {
            place[ballot] = at;
            next[ballot] = pile[option];
            pile[option] = ballot;
            block[option] += weight[ballot];
        }

        private void flush() {
            votes.flush(block, true, table.isWhole());
        }
    }
}
