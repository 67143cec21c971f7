package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Pairwise;
import dev.dialectic.vote.Profile;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Borda's points among those that stand, summed over their duels: ties share the average, the unranked are tied last.
 * Immutable and thread-safe.
 */
final class Duels {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final BigDecimal[][] points;

    Duels(Profile profile) {
        Pairwise pairs = Pairwise.of(profile);
        BigDecimal even = profile.weight().multiply(HALF);
        int options = profile.options().size();
        points = new BigDecimal[options][options];
        for (int a = 0; a < options; a++) {
            for (int b = 0; b < options; b++) {
                points[a][b] =
                        a == b ? BigDecimal.ZERO : even.add(pairs.margin(a, b).multiply(HALF));
            }
        }
    }

    BigDecimal[] points(BitSet standing) {
        BigDecimal[] sums = new BigDecimal[points.length];
        Arrays.fill(sums, BigDecimal.ZERO);
        int[] options = standing.stream().toArray();
        for (int a : options) {
            for (int b : options) {
                sums[a] = sums[a].add(points[a][b]);
            }
        }
        return sums;
    }
}
