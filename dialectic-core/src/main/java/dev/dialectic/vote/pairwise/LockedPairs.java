package dev.dialectic.vote.pairwise;

/**
 * Pairs that are locked one after the other, as long as they close no cycle, and all that follows from them. What ranked pairs rests
 * on. Used by one thread.
 *
 * <p>Asking takes O(1), locking O(n²/64) for n options.
 */
public final class LockedPairs {

    private final int options;
    private final int words;
    private final long[] above;
    private final long[] below;

    /**
     * Nothing is locked yet.
     *
     * @param options how many options there are
     */
    public LockedPairs(int options) {
        this.options = options;
        this.words = (options + Long.SIZE - 1) / Long.SIZE;
        this.above = new long[options * words];
        this.below = new long[options * words];
    }

    /**
     * Locks victories from the strongest to the weakest; of those of equal strength the one first whose winner, and then whose
     * loser, comes first among the options. Options that neither beats the other go in the order of the options last.
     *
     * @param strengths what each option's victory over each other one is worth, more than 0; else 0 or less
     * @param options how many options there are
     * @return the pairs that were locked: an order without ties
     */
    public static LockedPairs inFixedOrder(double[] strengths, int options) {
        LockedPairs locked = new LockedPairs(options);
        for (int pair : StrongestFirst.of(strengths, options)) {
            locked.lock(pair / options, pair % options);
        }
        for (int first = 0; first < options; first++) {
            for (int second = first + 1; second < options; second++) {
                locked.lock(first, second);
            }
        }
        return locked;
    }

    /**
     * Whether it follows from what is locked that one option is above another.
     *
     * @param a the one
     * @param b the other
     * @return true if it does
     */
    public boolean isAbove(int a, int b) {
        return (below[a * words + (b >> 6)] >>> b & 1) != 0;
    }

    /**
     * Locks a pair, unless the contrary follows from what is locked.
     *
     * @param a the option above
     * @param b the option below
     * @return whether the pair holds now
     */
    public boolean lock(int a, int b) {
        if (isAbove(b, a)) {
            return false;
        }
        if (!isAbove(a, b)) {
            mark(above, a, a);
            mark(below, b, b);
            join(above, a, below, b);
            join(below, b, above, a);
            unmark(above, a, a);
            unmark(below, b, b);
        }
        return true;
    }

    /** Whoever is named in a row of the one table gets all that a row of the other table names. */
    private void join(long[] table, int row, long[] added, int from) {
        for (int word = 0; word < words; word++) {
            long members = table[row * words + word];
            while (members != 0) {
                int member = (word << 6) + Long.numberOfTrailingZeros(members);
                for (int i = 0; i < words; i++) {
                    added[member * words + i] |= added[from * words + i];
                }
                members &= members - 1;
            }
        }
    }

    private void mark(long[] table, int row, int option) {
        table[row * words + (option >> 6)] |= 1L << option;
    }

    private void unmark(long[] table, int row, int option) {
        table[row * words + (option >> 6)] &= ~(1L << option);
    }

    /**
     * How many options are above one.
     *
     * @param option which one
     * @return the number, from 0
     */
    public int countAbove(int option) {
        int count = 0;
        for (int word = 0; word < words; word++) {
            count += Long.bitCount(above[option * words + word]);
        }
        return count;
    }
}
