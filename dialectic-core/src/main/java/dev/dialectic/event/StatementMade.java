package dev.dialectic.event;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Statement;
import dev.dialectic.persona.AgentId;
import java.util.Objects;

/**
 * An agent made its opening statement. Immutable and thread-safe.
 *
 * @param phase when
 * @param agent who
 * @param statement what it said
 * @param usage what the call used
 * @param repaired whether the answer had to be repaired before it could be read
 */
public record StatementMade(Phase phase, AgentId agent, Statement statement, Usage usage, boolean repaired)
        implements DebateEvent {
    /** Checks that nothing is missing. */
    public StatementMade {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(usage, "usage");
    }
}
