package dev.dialectic.event;

import dev.dialectic.persona.AgentId;
import java.util.Objects;

/**
 * An agent was quarantined: no more turns, and no ballot of its counts in a poll that is not counted yet. Immutable and thread-safe.
 *
 * @param agent who
 * @param reason why
 */
public record AgentQuarantined(AgentId agent, String reason) implements DebateEvent {
    /** Checks that nothing is missing. */
    public AgentQuarantined {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(reason, "reason");
    }
}
