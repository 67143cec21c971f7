package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Profile;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What the ballots weigh that put an option first, or last, among those that stand, in portions. Immutable and
 * thread-safe.
 */
final class Places {

    private final Profile profile;
    private final Exhausted exhausted;
    private final Portions portions;
    /** By how many share it. */
    private final BigDecimal[] share;

    Places(Profile profile, TiedPlace tied, Exhausted exhausted) {
        this.profile = profile;
        this.exhausted = exhausted;
        int options = profile.options().size();
        this.portions = tied == TiedPlace.SPLIT ? Portions.upTo(options) : Portions.undivided();
        this.share = new BigDecimal[options + 1];
        for (int sharers = 1; sharers <= options; sharers++) {
            share[sharers] = portions.of(1, tied == TiedPlace.SPLIT ? sharers : 1);
        }
    }

    Portions portions() {
        return portions;
    }

    /** What all ballots weigh together, exhausted or not. */
    BigDecimal all() {
        return profile.weight().multiply(share[1]);
    }

    BigDecimal[] first(BitSet standing) {
        return count(standing, true);
    }

    /** What a ballot does not rank it puts last. */
    BigDecimal[] last(BitSet standing) {
        return count(standing, false);
    }

    private BigDecimal[] count(BitSet standing, boolean first) {
        BigDecimal[] sums = new BigDecimal[profile.options().size()];
        Arrays.fill(sums, BigDecimal.ZERO);
        int[] options = standing.stream().toArray();
        for (int ballot = 0; ballot < profile.ballots(); ballot++) {
            int[] there = there(ballot, options, first);
            boolean counts = !first || exhausted == Exhausted.COUNTS_FOR_ALL || profile.isRanked(ballot, there[0]);
            if (counts) {
                BigDecimal each = profile.weight(ballot).multiply(share[there.length]);
                Arrays.stream(there).forEach(option -> sums[option] = sums[option].add(each));
            }
        }
        return sums;
    }

    /** The options at the top, or at the bottom, of a ballot. */
    private int[] there(int ballot, int[] options, boolean first) {
        int sign = first ? 1 : -1;
        int rank = Arrays.stream(options)
                .map(option -> sign * profile.rank(ballot, option))
                .min()
                .orElseThrow();
        return Arrays.stream(options)
                .filter(option -> sign * profile.rank(ballot, option) == rank)
                .toArray();
    }
}
