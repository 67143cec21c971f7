package dev.dialectic.llm.call;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a million tokens cost. Immutable and thread-safe.
 *
 * @param inputPerMillion for a million tokens read, at least 0
 * @param outputPerMillion for a million tokens written, at least 0
 */
public record Price(BigDecimal inputPerMillion, BigDecimal outputPerMillion) {

    private static final int MOST_PLACES = 12;
    private static final int MILLION_PLACES = 6;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if a price is negative or has more than 12 decimal places
     */
    public Price {
        inputPerMillion = checked("input", inputPerMillion);
        outputPerMillion = checked("output", outputPerMillion);
    }

    private static BigDecimal checked(String what, BigDecimal price) {
        Objects.requireNonNull(price, what);
        if (price.signum() < 0 || price.scale() > MOST_PLACES || price.precision() - price.scale() > MOST_PLACES) {
            throw new IllegalArgumentException("price: expected an " + what + " price of at least 0, with at most "
                    + MOST_PLACES + " digits on either side of the point, found " + price);
        }
        return price.scale() < 0 ? price.setScale(0) : price;
    }

    /**
     * A price from how it is written.
     *
     * @param inputPerMillion for a million tokens read, {@code "0.15"} for one
     * @param outputPerMillion for a million tokens written
     * @return the price
     * @throws IllegalArgumentException if it is no number or out of range
     */
    public static Price of(String inputPerMillion, String outputPerMillion) {
        return new Price(new BigDecimal(inputPerMillion), new BigDecimal(outputPerMillion));
    }

    /**
     * What some tokens cost, to the last digit.
     *
     * @param inputTokens tokens read
     * @param outputTokens tokens written
     * @return the cost
     */
    BigDecimal of(long inputTokens, long outputTokens) {
        return inputPerMillion
                .multiply(BigDecimal.valueOf(inputTokens))
                .add(outputPerMillion.multiply(BigDecimal.valueOf(outputTokens)))
                .movePointLeft(MILLION_PLACES);
    }
}
