package dev.dialectic.event;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Silence;
import dev.dialectic.persona.AgentId;
import java.util.Objects;

/**
 * An agent had the floor and said nothing. Immutable and thread-safe.
 *
 * @param phase when
 * @param agent who
 * @param silence why
 * @param usage what the call used all the same
 */
public record SpeakerSilent(Phase phase, AgentId agent, Silence silence, Usage usage) implements DebateEvent {
    /** Checks that nothing is missing. */
    public SpeakerSilent {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(silence, "silence");
        Objects.requireNonNull(usage, "usage");
    }
}
