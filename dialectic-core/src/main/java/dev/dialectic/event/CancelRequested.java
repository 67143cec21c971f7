package dev.dialectic.event;

import java.util.Objects;

/**
 * Somebody asked for the debate to end without a decision. Immutable and thread-safe.
 *
 * @param reason why
 */
public record CancelRequested(String reason) implements DebateEvent {
    /** Checks that nothing is missing. */
    public CancelRequested {
        Objects.requireNonNull(reason, "reason");
    }
}
