package dev.dialectic.vote.pairwise;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What locking victories from the strongest to the weakest can come to, in whatever order those of equal strength are taken. Used by
 * one thread.
 *
 * <p>Whether ranked pairs elects an option under some tie-break is NP-complete: M. Brill, F. Fischer, The Price of Neutrality for the Ranked Pairs Method, AAAI 26, 2012. So the
 * search is bounded. It looks for orders that are <i>stacks</i>: from whoever is above to whoever is below and yet beats it, a
 * chain of victories leads down that are each at least as strong. Those and no others are what tie-breaks lead to: T. M.
 * Zavist, T. N. Tideman, <a href="https://doi.org/10.1007/BF00303170">Complete independence of clones in the ranked pairs
 * rule</a>, 1989.
 */
public final class TieBreaks {

    private final double[] strengths;
    private final double[] paths;
    private final int options;
    private final int[] order;
    private final double[] down;
    private final Set<State> hopeless = new HashSet<>();
    private int steps;

    /**
     * Looks at nothing yet.
     *
     * @param strengths what each option's victory over each other one is worth, more than 0; else 0 or less
     * @param options how many options there are, at most 64
     * @param most how often an option may be put into a place, at least 1
     * @throws IllegalArgumentException if there are more options
     */
    public TieBreaks(double[] strengths, int options, int most) {
        if (options > Long.SIZE) {
            throw new IllegalArgumentException("tie-breaks: expected at most 64 options, found " + options);
        }
        this.strengths = strengths.clone();
        this.paths = StrongestPaths.of(strengths, options);
        this.options = options;
        this.order = new int[options];
        this.down = new double[options * options];
        this.steps = most;
    }

    /**
     * What is locked, if it is the same whatever victories of equal strength are taken first.
     *
     * @return the locked pairs; empty if it is not
     */
    public Optional<LockedPairs> undisputed() {
        LockedPairs locked = new LockedPairs(options);
        int[] pairs = StrongestFirst.of(strengths, options);
        int start = 0;
        while (start < pairs.length) {
            int end = start + 1;
            while (end < pairs.length && strengths[pairs[end]] == strengths[pairs[start]]) {
                end++;
            }
            int[] open = Arrays.stream(pairs, start, end)
                    .filter(pair -> !locked.isAbove(pair % options, pair / options))
                    .toArray();
            for (int pair : open) {
                if (!locked.lock(pair / options, pair % options)) {
                    return Optional.empty();
                }
            }
            start = end;
        }
        return Optional.of(locked);
    }

    /**
     * Who comes first in an order that some tie-break leads to.
     *
     * @return for each option whether it does; empty if finding out takes more steps than are granted, for all calls
     *     together
     */
    public Optional<boolean[]> firsts() {
        boolean[] firsts = new boolean[options];
        for (int option = 0; option < options; option++) {
            firsts[option] = fits(0, 0, option) && stack(0, 0, option);
        }
        return steps < 0 ? Optional.empty() : Optional.of(firsts);
    }

    /** Whether the order can be gone on with by an option and then somehow to its end. */
    private boolean stack(int place, long placed, int option) {
        if (--steps < 0) {
            return false;
        }
        order[place] = option;
        for (int above = 0; above < place; above++) {
            down[order[above] * options + option] = pathDown(above, place, option);
        }
        long now = placed | 1L << option;
        if (place + 1 == options) {
            return true;
        }
        State state = new State(now, shape(place + 1));
        if (hopeless.contains(state)) {
            return false;
        }
        for (int next = 0; next < options; next++) {
            if ((now >>> next & 1) == 0 && fits(place + 1, now, next) && stack(place + 1, now, next)) {
                return true;
            }
        }
        if (steps >= 0) {
            hopeless.add(state);
        }
        return false;
    }

    /** The strongest chain of victories that leads down the order from a place to an option at its end. */
    private double pathDown(int from, int end, int option) {
        int first = order[from] * options;
        double strongest = strengths[first + option];
        for (int via = from + 1; via < end; via++) {
            strongest =
                    Math.max(strongest, Math.min(down[first + order[via]], strengths[order[via] * options + option]));
        }
        return strongest;
    }

    /** Whether an option may come next: whoever must be above it is, and whoever is above it and beaten by it has a chain down to it. */
    private boolean fits(int place, long placed, int option) {
        for (int other = 0; other < options; other++) {
            double victory = strengths[other * options + option];
            if ((placed >>> other & 1) == 0 && victory > 0 && victory > paths[option * options + other]) {
                return false;
            }
        }
        for (int above = 0; above < place; above++) {
            double victory = strengths[option * options + order[above]];
            if (victory > 0 && pathDown(above, place, option) < victory) {
                return false;
            }
        }
        return true;
    }

    /** All that what is placed means for what is not: the paths down. */
    private double[] shape(int places) {
        double[] shape = new double[options * options];
        for (int above = 0; above < places; above++) {
            for (int below = above + 1; below < places; below++) {
                int pair = order[above] * options + order[below];
                shape[pair] = 1 + Math.max(down[pair], 0);
            }
        }
        return shape;
    }

    /** Equal when the same options are placed with the same paths down. */
    private record State(long placed, double[] shape) {

        @Override
        public boolean equals(Object other) {
            return other instanceof State that && placed == that.placed && Arrays.equals(shape, that.shape);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(placed) * 31 + Arrays.hashCode(shape);
        }
    }
}
