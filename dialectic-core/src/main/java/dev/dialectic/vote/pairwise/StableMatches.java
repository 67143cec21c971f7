package dev.dialectic.vote.pairwise;

import java.util.stream.IntStream;

/**
 * Who wins by stable voting: whoever wins without the one that it beats most clearly. Used by one thread.
 *
 * <p>Looks at up to 2^n sets of n options, and at those only that it needs.
 */
public final class StableMatches {

    /** More sets would not fit into an array of a sensible size. */
    private static final int LIMIT = 20;

    private final double[] margins;
    private final int options;
    private final boolean simple;
    private final int[] matches;
    private final int[] winners;

    /**
     * Looks at nothing yet.
     *
     * @param margins by how much each option beats each other one, or is beaten
     * @param options how many options there are, at most 20
     * @param simple whether an option that split cycle counts out may win a match
     * @throws IllegalArgumentException if there are more options
     */
    public StableMatches(double[] margins, int options, boolean simple) {
        if (options > LIMIT) {
            throw new IllegalArgumentException(
                    "stable matches: expected at most " + LIMIT + " options, found " + options);
        }
        this.margins = margins.clone();
        this.options = options;
        this.simple = simple;
        this.matches = IntStream.range(0, options * options)
                .filter(pair -> pair / options != pair % options)
                .boxed()
                .sorted((one, other) -> Double.compare(margins[other] + 0.0, margins[one] + 0.0)) // no -0.0
                .mapToInt(Integer::intValue)
                .toArray();
        this.winners = new int[1 << options];
    }

    /**
     * Whether an option wins.
     *
     * @param option which one
     * @return true if it does, alone or tied with others
     */
    public boolean wins(int option) {
        return (winners((1 << options) - 1) >> option & 1) != 0;
    }

    /** Those who win among a set: bit by bit, as the set is. */
    private int winners(int set) {
        if (Integer.bitCount(set) == 1) {
            return set;
        }
        if (winners[set] == 0) {
            winners[set] = simple ? firstMatches(set, set) : firstMatches(set, undefeated(set));
        }
        return winners[set];
    }

    /** The winners of the clearest matches that are won by one who also wins without the loser. */
    private int firstMatches(int set, int eligible) {
        if (Integer.bitCount(eligible) == 1) {
            return eligible;
        }
        int found = 0;
        double clearest = Double.NaN;
        for (int match : matches) {
            int winner = match / options;
            int loser = match % options;
            if (found != 0 && margins[match] != clearest) {
                break;
            }
            boolean within = (eligible >> winner & 1) != 0 && (set >> loser & 1) != 0;
            if (within && (winners(set & ~(1 << loser)) >> winner & 1) != 0) {
                found |= 1 << winner;
                clearest = margins[match];
            }
        }
        return found;
    }

    private int undefeated(int set) {
        int[] members = IntStream.range(0, options)
                .filter(option -> (set >> option & 1) != 0)
                .toArray();
        double[] among = new double[members.length * members.length];
        for (int a = 0; a < members.length; a++) {
            for (int b = 0; b < members.length; b++) {
                among[a * members.length + b] = margins[members[a] * options + members[b]];
            }
        }
        double[] paths = StrongestPaths.of(among, members.length);
        return IntStream.range(0, members.length)
                .filter(option -> StrongestPaths.defeats(among, paths, members.length, option) == 0)
                .map(option -> 1 << members[option])
                .sum();
    }
}
