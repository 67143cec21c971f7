package dev.dialectic.event;

import dev.dialectic.call.Usage;
import java.util.Objects;

/**
 * An answer came after its deadline: paid for, not counted. Immutable and thread-safe.
 *
 * @param call which call
 * @param attempt which attempt
 * @param usage what it used
 */
public record LateAnswer(CallKey call, int attempt, Usage usage) implements DebateEvent {
    /** Checks that nothing is missing. */
    public LateAnswer {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(usage, "usage");
    }
}
