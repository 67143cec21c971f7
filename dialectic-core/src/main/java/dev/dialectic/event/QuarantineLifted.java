package dev.dialectic.event;

import dev.dialectic.persona.AgentId;
import java.util.Objects;

/**
 * A quarantined agent was let back in. Immutable and thread-safe.
 *
 * @param agent who
 */
public record QuarantineLifted(AgentId agent) implements DebateEvent {
    /** Checks that nothing is missing. */
    public QuarantineLifted {
        Objects.requireNonNull(agent, "agent");
    }
}
