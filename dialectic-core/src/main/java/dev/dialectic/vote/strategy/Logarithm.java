package dev.dialectic.vote.strategy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Logarithms and powers of e, the same to the last digit on every machine and Java: whole-number arithmetic with 192 bits behind
 * the point, no floating point at all. Good to 50 digits. Stateless and thread-safe.
 *
 * <p>Sums of such numbers are {@linkplain #settled settled} before they are compared, so that what is a tie on paper is one here:
 * 0.75 twice is odds of 3 × 3, and ties with 0.9.
 */
final class Logarithm {

    /** What quotients are rounded to on the way: far finer than what is compared in the end. */
    static final MathContext DIGITS = new MathContext(50, RoundingMode.HALF_EVEN);

    /** Digits behind the point that are compared and told. */
    private static final int SETTLED = 20;

    private static final int BITS = 192;
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(BITS);
    private static final BigDecimal UNIT = new BigDecimal(ONE);
    private static final BigInteger LN_2 = twiceArtanh(ONE.divide(BigInteger.valueOf(3)));

    /** e to this power is 0 in all digits that are kept. */
    private static final BigDecimal NOTHING = new BigDecimal("-200");

    private static final int HALVINGS = 8;

    private Logarithm() {}

    /** The natural logarithm of a number above 0. */
    static BigDecimal ln(BigDecimal number) {
        BigInteger whole = number.unscaledValue();
        BigInteger tenths = BigInteger.TEN.pow(Math.abs(number.scale()));
        BigInteger above = number.scale() < 0 ? whole.multiply(tenths) : whole;
        BigInteger below = number.scale() > 0 ? tenths : BigInteger.ONE;
        int shift = BITS + 1 - above.bitLength() + below.bitLength();
        BigInteger quotient = shift < 0
                ? above.divide(below.shiftLeft(-shift))
                : above.shiftLeft(shift).divide(below);
        int excess = quotient.bitLength() - (BITS + 1);
        BigInteger mantissa = quotient.shiftRight(excess);
        if (mantissa.compareTo(ONE.add(ONE.shiftRight(1))) > 0) { // 3/4 to 3/2 converges fast
            mantissa = mantissa.shiftRight(1);
            excess++;
        }
        BigInteger ratio = mantissa.subtract(ONE).shiftLeft(BITS).divide(mantissa.add(ONE));
        return decimal(twiceArtanh(ratio).add(LN_2.multiply(BigInteger.valueOf(excess + BITS - (long) shift))));
    }

    /** e to a power of at most 0; below -200 it is 0. */
    static BigDecimal exp(BigDecimal power) {
        if (power.compareTo(NOTHING) < 0) {
            return BigDecimal.ZERO;
        }
        BigInteger fixed = power.multiply(UNIT).toBigInteger();
        int halvings =
                fixed.negate().add(LN_2).subtract(BigInteger.ONE).divide(LN_2).intValueExact();
        BigInteger rest = fixed.add(LN_2.multiply(BigInteger.valueOf(halvings))).shiftRight(HALVINGS);
        BigInteger sum = ONE;
        BigInteger term = ONE;
        for (int n = 1; term.signum() != 0; n++) {
            term = times(term, rest).divide(BigInteger.valueOf(n));
            sum = sum.add(term);
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = times(sum, sum);
        }
        return decimal(sum.shiftRight(halvings));
    }

    /** A number as it is compared and told: rounded to 20 digits behind the point. */
    static BigDecimal settled(BigDecimal number) {
        return number.setScale(SETTLED, RoundingMode.HALF_EVEN);
    }

    /** ln((1 + z) / (1 - z)) = 2 (z + z³/3 + z⁵/5 + …). */
    private static BigInteger twiceArtanh(BigInteger ratio) {
        BigInteger square = times(ratio, ratio);
        BigInteger sum = BigInteger.ZERO;
        BigInteger power = ratio;
        for (int n = 1; power.abs().bitLength() > 1; n += 2) { // shifting a negative number right ends at -1
            sum = sum.add(power.divide(BigInteger.valueOf(n)));
            power = times(power, square);
        }
        return sum.shiftLeft(1);
    }

    private static BigInteger times(BigInteger one, BigInteger other) {
        return one.multiply(other).shiftRight(BITS);
    }

    private static BigDecimal decimal(BigInteger fixed) {
        return new BigDecimal(fixed).divide(UNIT, DIGITS);
    }
}
