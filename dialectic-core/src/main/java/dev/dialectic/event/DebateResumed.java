package dev.dialectic.event;

import java.util.Objects;

/**
 * The debate goes on after a pause or a crash. A call that was open is in doubt. Immutable and thread-safe.
 *
 * @param reason why
 */
public record DebateResumed(String reason) implements DebateEvent {
    /** Checks that nothing is missing. */
    public DebateResumed {
        Objects.requireNonNull(reason, "reason");
    }
}
