package dev.dialectic.call;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a call used. Immutable and thread-safe.
 *
 * @param inputTokens tokens read by the model, at least 0
 * @param outputTokens tokens written by the model, at least 0
 * @param cost what it cost, in the currency of the provider's price list, at least 0
 */
public record Usage(long inputTokens, long outputTokens, BigDecimal cost) {

    private static final int MOST_PLACES = 100;

    /** Nothing used: the usage of an agent that calls no model. */
    public static final Usage NONE = new Usage(0, 0, BigDecimal.ZERO);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is negative, or the cost has more than 100 decimal places or trailing
     *     zeros: a sum of such costs would need as many digits
     */
    public Usage {
        Objects.requireNonNull(cost, "cost");
        if (inputTokens < 0 || outputTokens < 0 || cost.signum() < 0) {
            throw new IllegalArgumentException("usage: expected numbers of at least 0, found " + inputTokens + " and "
                    + outputTokens + " tokens at a cost of " + cost);
        }
        if (Math.abs((long) cost.scale()) > MOST_PLACES) {
            throw new IllegalArgumentException("usage: expected a cost of at most " + MOST_PLACES
                    + " decimal places, found a scale of " + cost.scale());
        }
    }

    /**
     * This usage and another one together.
     *
     * @param other what else was used
     * @return the sum
     */
    public Usage plus(Usage other) {
        return new Usage(inputTokens + other.inputTokens, outputTokens + other.outputTokens, cost.add(other.cost));
    }
}
