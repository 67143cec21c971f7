package dev.dialectic.event;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.persona.AgentId;
import java.util.Objects;

/**
 * An agent answered the others by name. Immutable and thread-safe.
 *
 * @param phase when
 * @param agent who
 * @param rebuttal what it answered
 * @param usage what the call used
 * @param repaired whether the answer had to be repaired before it could be read
 */
public record RebuttalMade(Phase phase, AgentId agent, Rebuttal rebuttal, Usage usage, boolean repaired)
        implements DebateEvent {
    /** Checks that nothing is missing. */
    public RebuttalMade {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(rebuttal, "rebuttal");
        Objects.requireNonNull(usage, "usage");
    }
}
