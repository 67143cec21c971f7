package dev.dialectic.debate;

import dev.dialectic.persona.AgentId;
import java.util.Objects;

/**
 * A line of the transcript. Immutable and thread-safe.
 *
 * @param phase when it was said
 * @param agent who said it
 * @param utterance what was said, or why nothing was
 */
public record Entry(Phase phase, AgentId agent, Utterance utterance) {
    /** Checks that nothing is missing. */
    public Entry {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(utterance, "utterance");
    }
}
