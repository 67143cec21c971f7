package dev.dialectic.event;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Judgment;
import dev.dialectic.debate.Phase;
import dev.dialectic.persona.AgentId;
import java.util.Objects;

/**
 * The judge scored the agents. Immutable and thread-safe.
 *
 * @param phase when
 * @param agent the judge
 * @param judgment what it said
 * @param usage what the call used
 * @param repaired whether the answer had to be repaired before it could be read
 */
public record JudgmentGiven(Phase phase, AgentId agent, Judgment judgment, Usage usage, boolean repaired)
        implements DebateEvent {
    /** Checks that nothing is missing. */
    public JudgmentGiven {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(judgment, "judgment");
        Objects.requireNonNull(usage, "usage");
    }
}
