package dev.dialectic.debate;

import java.util.Objects;

/**
 * Which option an agent leans to, and how surely. Immutable and thread-safe.
 *
 * @param option an option id; for an open question the proposed option in the agent's words
 * @param confidence how sure it is, in [0, 1]
 */
public record Stance(String option, double confidence) {

    /**
     * Checks the confidence.
     *
     * @throws IllegalArgumentException if it is not in [0, 1]
     */
    public Stance {
        Objects.requireNonNull(option, "option");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "stance on " + option + ": expected a confidence in [0, 1], found " + confidence);
        }
        confidence = Math.abs(confidence); // -0.0 is 0.0
    }
}
