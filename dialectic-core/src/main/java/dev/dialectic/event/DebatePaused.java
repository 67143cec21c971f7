package dev.dialectic.event;

import java.util.Objects;

/**
 * The debate stands still until it is resumed. Immutable and thread-safe.
 *
 * @param reason why
 */
public record DebatePaused(String reason) implements DebateEvent {
    /** Checks that nothing is missing. */
    public DebatePaused {
        Objects.requireNonNull(reason, "reason");
    }
}
