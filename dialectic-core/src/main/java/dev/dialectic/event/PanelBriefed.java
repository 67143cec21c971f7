package dev.dialectic.event;

import dev.dialectic.evidence.Briefing;
import java.util.Objects;

/**
 * Every agent was given what is known. Immutable and thread-safe.
 *
 * @param briefing what is known, at large and agent by agent
 */
public record PanelBriefed(Briefing briefing) implements DebateEvent {
    /** Checks that nothing is missing. */
    public PanelBriefed {
        Objects.requireNonNull(briefing, "briefing");
    }
}
