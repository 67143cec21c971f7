package dev.dialectic.consensus;

import dev.dialectic.vote.Decimal;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact share of something: two thirds are two thirds.
 *
 * @param words the share as it is written in names and sentences
 * @param parts how many parts
 * @param whole of how many
 */
record Share(String words, BigDecimal parts, BigDecimal whole) {

    static final Share HALF = of("1/2", 1, 2);
    static final Share TWO_THIRDS = of("2/3", 2, 3);

    /** The share that a decimal says, as it was written: 0.1 is one tenth. */
    static Share of(String what, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(what + ": expected a share in [0, 1], found " + share);
        }
        BigDecimal exact = Decimal.asPrinted(share);
        return new Share(exact.toPlainString(), exact, BigDecimal.ONE);
    }

    private static Share of(String words, int parts, int whole) {
        return new Share(words, BigDecimal.valueOf(parts), BigDecimal.valueOf(whole));
    }

    /** Below 0 when part of total is less than this share, 0 when it is exactly that, above 0 when it is more. */
    int compare(BigDecimal part, BigDecimal total) {
        return part.multiply(whole).compareTo(total.multiply(parts));
    }

    /** The fewest of so many that are at least this share. */
    int atLeast(int count) {
        return parts.multiply(BigDecimal.valueOf(count))
                .divide(whole, 0, RoundingMode.CEILING)
                .intValueExact();
    }
}
