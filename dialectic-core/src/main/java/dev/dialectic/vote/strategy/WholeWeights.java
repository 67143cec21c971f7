package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Pairwise;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The weights of pairs as whole numbers in doubles, so that they are added without rounding: in units of their last decimal as long as
 * all of them together stay below 2^53. Immutable and thread-safe.
 */
final class WholeWeights {

    private static final int DOUBLE_BITS = 53;
    private static final int ROUNDED_BITS = 40;

    private final Pairwise pairs;
    private final int scale;
    private final boolean exact;

    private WholeWeights(Pairwise pairs, int scale, boolean exact) {
        this.pairs = pairs;
        this.scale = scale;
        this.exact = exact;
    }

    static WholeWeights of(Pairwise pairs) {
        int scale = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (int a = 0; a < pairs.options(); a++) {
            for (int b = 0; b < pairs.options(); b++) {
                scale = Math.max(scale, pairs.above(a, b).stripTrailingZeros().scale());
                sum = sum.add(pairs.above(a, b));
            }
        }
        // Digits tell what is far beyond; only then is scaling by a large power of ten worth while.
        boolean exact = sum.precision() - sum.scale() + scale <= 17
                && sum.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().bitLength() <= DOUBLE_BITS;
        return new WholeWeights(pairs, scale, exact);
    }

    /** Whether the numbers are the weights, and not rounded. */
    boolean exact() {
        return exact;
    }

    /** What the ballots weigh that rank one option above another, by the one and then the other. Only if exact. */
    double[] above() {
        int n = pairs.options();
        double[] above = new double[n * n];
        for (int pair = 0; pair < above.length; pair++) {
            above[pair] =
                    pairs.above(pair / n, pair % n).scaleByPowerOfTen(scale).doubleValue();
        }
        return above;
    }

    /** A sum of what {@link #above} gave, as the weight that it stands for. */
    BigDecimal unscaled(double sum) {
        return new BigDecimal(sum).scaleByPowerOfTen(-scale);
    }

    /** By how much one option beats another; if not exact, rounded to some bits of the largest margin, away from 0. */
    double[] margins() {
        int n = pairs.options();
        double[] margins = new double[n * n];
        BigDecimal unit = exact ? BigDecimal.ONE.scaleByPowerOfTen(-scale) : roundedUnit();
        for (int pair = 0; pair < margins.length; pair++) {
            margins[pair] = pairs.margin(pair / n, pair % n)
                    .divide(unit, 0, RoundingMode.UP)
                    .doubleValue();
        }
        return margins;
    }

    private BigDecimal roundedUnit() {
        BigDecimal largest = BigDecimal.ZERO;
        for (int a = 0; a < pairs.options(); a++) {
            for (int b = 0; b < pairs.options(); b++) {
                largest = largest.max(pairs.margin(a, b));
            }
        }
        return largest.signum() == 0
                ? BigDecimal.ONE
                : largest.divide(
                        new BigDecimal(BigInteger.ONE.shiftLeft(ROUNDED_BITS)), largest.scale() + 60, RoundingMode.UP);
    }
}
