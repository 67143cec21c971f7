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
