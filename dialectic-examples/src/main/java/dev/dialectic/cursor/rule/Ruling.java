package dev.dialectic.cursor.rule;

/**
 * How clearly a rule was adopted or rejected. Immutable and thread-safe.
 *
 * @param support the winning option's share of the weight, in [0, 1]
 * @param margin its lead over the next option, in [0, 1]
 */
public record Ruling(double support, double margin) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a share is outside [0, 1] or not a number
     */
    public Ruling {
        if (!(support >= 0 && support <= 1) || !(margin >= 0 && margin <= 1)) {
            throw new IllegalArgumentException(
                    "ruling: expected support and margin in [0, 1], found " + support + " and " + margin);
        }
    }
}
