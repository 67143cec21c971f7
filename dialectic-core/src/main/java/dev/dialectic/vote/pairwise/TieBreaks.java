package dev.dialectic.vote.pairwise;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Everything that locking victories from the strongest to the weakest can come to, in whatever order those of equal strength are
 * taken. Stateless and thread-safe.
 *
 * <p>Whether ranked pairs elects an option under some tie-break is NP-complete: M. Brill, F. Fischer, <a
 * href="https://doi.org/10.1609/aaai.v26i1.8253">The Price of Neutrality for the Ranked Pairs Method</a>, 2012. So the
 * search is bounded. It goes from one set of locked pairs to the next and meets each only once, whichever orders lead to it;
 * and victories that can be on no cycle it takes at once.
 */
public final class TieBreaks {

    private TieBreaks() {}

    /**
     * All outcomes.
     *
     * @param strengths what each option's victory over each other one is worth, more than 0; else 0 or less
     * @param options how many options there are
     * @param most how many sets of locked pairs may be looked at for one strength, at least 1
     * @return each outcome once; empty if there were more sets to look at
     */
    public static Optional<Collection<LockedPairs>> outcomes(double[] strengths, int options, int most) {
        int[] pairs = StrongestFirst.of(strengths, options);
        Collection<LockedPairs> outcomes = List.of(new LockedPairs(options));
        int start = 0;
        while (start < pairs.length) {
            int end = start + 1;
            while (end < pairs.length && strengths[pairs[end]] == strengths[pairs[start]]) {
                end++;
            }
            Search search = new Search(Arrays.copyOfRange(pairs, start, end), options, most);
            outcomes.forEach(search::from);
            if (!search.run()) {
                return Optional.empty();
            }
            outcomes = search.ends.values();
            start = end;
        }
        return Optional.of(outcomes);
    }

    /** From what was locked before to all that victories of one strength can make of it. */
    private static final class Search {

        private final int[] tied;
        private final int options;
        private final int most;
        private final Map<Signature, LockedPairs> seen = new HashMap<>();
        private final Map<Signature, LockedPairs> ends = new HashMap<>();
        private final Deque<LockedPairs> waiting = new ArrayDeque<>();

        Search(int[] tied, int options, int most) {
            this.tied = tied;
            this.options = options;
            this.most = most;
        }

        void from(LockedPairs before) {
            LockedPairs locked = before.copy();
            lockUndisputed(locked);
            if (seen.put(new Signature(locked.signature()), locked) == null) {
                waiting.add(locked);
            }
        }

        boolean run() {
            while (!waiting.isEmpty()) {
                if (seen.size() > most) {
                    return false;
                }
                LockedPairs locked = waiting.remove();
                int[] open = open(locked);
                if (open.length == 0) {
                    ends.put(new Signature(locked.signature()), locked);
                }
                for (int pair : open) {
                    LockedPairs next = locked.copy();
                    next.lock(pair / options, pair % options);
                    from(next);
                }
            }
            return true;
        }

        private int[] open(LockedPairs locked) {
            return Arrays.stream(tied)
                    .filter(pair -> !locked.isAbove(pair / options, pair % options)
                            && !locked.isAbove(pair % options, pair / options))
                    .toArray();
        }

        /** What is on no cycle of locked and open pairs holds in the end whichever is taken first, and forbids none of the others. */
        private void lockUndisputed(LockedPairs locked) {
            int[] open = open(locked);
            double[] all = new double[options * options];
            IntStream.range(0, all.length)
                    .filter(pair -> locked.isAbove(pair / options, pair % options))
                    .forEach(pair -> all[pair] = 1);
            Arrays.stream(open).forEach(pair -> all[pair] = 1);
            double[] chains = StrongestPaths.of(all, options);
            Arrays.stream(open)
                    .filter(pair -> chains[pair % options * options + pair / options] == 0)
                    .forEach(pair -> locked.lock(pair / options, pair % options));
        }
    }

    /** Equal when the same pairs are locked. */
    private record Signature(long[] locked) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Signature that && Arrays.equals(locked, that.locked);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(locked);
        }
    }
}
