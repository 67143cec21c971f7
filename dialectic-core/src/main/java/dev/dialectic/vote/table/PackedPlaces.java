package dev.dialectic.vote.table;

import java.util.Arrays;

/**
 * A block of ballots, option by option, with the places that several ballots give it side by side in one word: a single
 * subtraction of words compares two options on eight ballots. In the manner of L. Lamport, "Multiple Byte Processing with
 * Full-Word Instructions", Communications of the ACM 18(8), 1975. Used by one thread.
 *
 * <p>A lane holds how many places from the end an option stands, 0 when the ballot leaves it out, below a bit that is kept free
 * for the comparison: 8 bits up to 127 options, 16 beyond.
 */
final class PackedPlaces {

    /** More options do not fit into a lane. */
    static final int MOST = Short.MAX_VALUE;

    private static final long SHORTS = 0x0001_0001_0001_0001L;

    private final int options;
    private final int bits;
    private final int lanes;
    /** The highest bit of each lane. */
    private final long guards;

    private final long[][] words;
    private final long[] guarded;
    private final long[] group;
    private int used;
    private int ballots;
    private boolean complete;

    PackedPlaces(int options) {
        this.options = options;
        this.bits = options <= Byte.MAX_VALUE ? Byte.SIZE : Short.SIZE;
        this.lanes = Long.SIZE / bits;
        this.guards = Long.divideUnsigned(-1, (1L << bits) - 1) << bits - 1;
        this.words = new long[options][Sums.BLOCK / lanes];
        this.guarded = new long[Sums.BLOCK / lanes];
        this.group = new long[options];
    }

    /** Takes up to {@link Sums#BLOCK} ballots in place of those it held. */
    void pack(RankingTable table, int from, int to) {
        used = 0;
        ballots = to - from;
        complete = table.isComplete();
        for (int first = from; first < to; first += lanes) {
            int end = Math.min(to, first + lanes);
            for (int ballot = first; ballot < end; ballot++) {
                put(table.orders(), ballot * table.places(), table.places(), (ballot - first) * bits);
            }
            for (int option = 0; option < options; option++) {
                words[option][used] = group[option];
            }
            Arrays.fill(group, 0);
            used++;
        }
    }

    private void put(int[] orders, int start, int places, int shift) {
        long[] lane = group;
        long height = options;
        for (int i = start; i < start + places; i++) {
            int option = orders[i];
            if (option == RankingTable.NONE) {
                return;
            }
            lane[option] |= height << shift;
            height--;
        }
    }

    /** Adds to a matrix, for every two options, what a weight for each ballot gives that ranks the one above the other. */
    void weigh(double weight, double[] above) {
        for (int a = 0; a < options; a++) {
            long[] mine = words[a];
            for (int i = 0; i < used; i++) {
                guarded[i] = mine[i] | guards;
            }
            for (int b = complete ? a + 1 : 0; b < options; b++) {
                // Lanes that no ballot uses are none of these: both options have 0 there.
                int lower = used * lanes - atLeast(guarded, words[b]);
                above[b * options + a] += lower * weight;
                above[a * options + b] += complete ? (ballots - lower) * weight : 0;
            }
        }
    }

    /** In how many lanes the one is at least the other. */
    private int atLeast(long[] one, long[] other) {
        long free = guards;
        int down = bits - 1;
        long sums = 0;
        for (int i = 0; i < used; i++) {
            sums += (one[i] - other[i] & free) >>> down;
        }
        return lanesOf(sums);
    }

    private int lanesOf(long sums) {
        long pairs = bits == Short.SIZE
                ? sums
                : (sums & 0x00FF_00FF_00FF_00FFL) + (sums >>> Byte.SIZE & 0x00FF_00FF_00FF_00FFL);
        return (int) (pairs * SHORTS >>> Long.SIZE - Short.SIZE);
    }
}
