package dev.dialectic.event;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Position;
import dev.dialectic.persona.AgentId;
import java.util.Objects;

/**
 * An agent took its sealed initial position. Immutable and thread-safe.
 *
 * @param phase when
 * @param agent who
 * @param position what it would say before hearing anybody
 * @param usage what the call used
 * @param repaired whether the answer had to be repaired before it could be read
 */
public record PositionTaken(Phase phase, AgentId agent, Position position, Usage usage, boolean repaired)
        implements DebateEvent {
    /** Checks that nothing is missing. */
    public PositionTaken {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(usage, "usage");
    }
}
