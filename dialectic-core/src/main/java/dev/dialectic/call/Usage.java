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

    /** Nothing used: the usage of an agent that calls no model. */
    public static final Usage NONE = new Usage(0, 0, BigDecimal.ZERO);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public Usage {
        Objects.requireNonNull(cost, "cost");
        if (inputTokens < 0 || outputTokens < 0 || cost.signum() < 0) {
            throw new IllegalArgumentException("usage: expected numbers of at least 0, found " + inputTokens + " and "
                    + outputTokens + " tokens at a cost of " + cost);
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
