package dev.dialectic.event;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Silence;
import java.util.Objects;

/**
 * An attempt came to nothing, and the call may be made again. Immutable and thread-safe.
 *
 * @param call which call
 * @param attempt which attempt
 * @param silence why, with the words that the next attempt is told
 * @param usage what it used all the same
 */
public record AttemptFailed(CallKey call, int attempt, Silence silence, Usage usage) implements DebateEvent {
    /** Checks that nothing is missing. */
    public AttemptFailed {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(silence, "silence");
        Objects.requireNonNull(usage, "usage");
    }
}
