package dev.dialectic.vote;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Doubles as the decimals that people wrote, so that 0.1 is one tenth and what is a tie on paper is a tie here. Stateless
 * and thread-safe.
 */
public final class Decimal {

    /** What 15 digits say, a double keeps; only longer ones can be printed in more digits than they need. */
    private static final int ALWAYS_SHORTEST = 15;

    /** Powers of ten that a double holds exactly; people write no more places. */
    private static final double[] TENS = {1, 10, 100, 1_000, 10_000};

    private static final double UNIQUE = 1e15;

    private Decimal() {}

    /**
     * The shortest decimal that reads back as the double. {@link BigDecimal#valueOf(double)} alone will not do: before
     * Java 19 {@link Double#toString(double)} prints some doubles in more digits than they need (JDK-4511638), and a
     * recorded tally has to be the same on every Java.
     *
     * @param value a finite number
     * @return the decimal
     * @throws NumberFormatException if the value is not finite
     */
    public static BigDecimal asPrinted(double value) {
        for (int places = 0; places < TENS.length; places++) {
            double whole = Math.rint(value * TENS[places]);
            // Both are exact and division rounds once, as reading does; no two decimals of 15 digits read as one
            // double.
            if (Math.abs(whole) < UNIQUE && whole / TENS[places] == value) {
                return BigDecimal.valueOf((long) whole, places);
            }
        }
        BigDecimal printed = BigDecimal.valueOf(value);
        if (printed.precision() <= ALWAYS_SHORTEST) {
            return printed;
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = ALWAYS_SHORTEST; digits <= 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return printed;
    }

    /** Equal numbers as equal objects: no trailing zeros, and no exponent above zero. */
    static BigDecimal canonical(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
