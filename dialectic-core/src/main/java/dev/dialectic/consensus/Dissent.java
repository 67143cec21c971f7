package dev.dialectic.consensus;

import dev.dialectic.persona.AgentId;
import java.util.Objects;

/**
 * A vote for something else than what was decided, with its reasons. Immutable and thread-safe.
 *
 * @param voter who dissents
 * @param choice the option it voted for
 * @param confidence how sure it is, in [0, 1]
 * @param reasoning why, in its words
 */
public record Dissent(AgentId voter, String choice, double confidence, String reasoning) {
    /**
     * Checks that nothing is missing.
     *
     * @throws IllegalArgumentException if the confidence is not in [0, 1]
     */
    public Dissent {
        Objects.requireNonNull(voter, "voter");
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(reasoning, "reasoning");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "dissent of " + voter + ": expected a confidence in [0, 1], found " + confidence);
        }
        confidence = Math.abs(confidence); // -0.0 is 0.0
    }
}
