package dev.dialectic.event;

import dev.dialectic.call.Usage;
import java.util.Objects;

/**
 * Somebody is about to be asked something that may cost. It is durable before the call is made, so that after a crash
 * a call that was never made can be told from one that is in doubt. Immutable and thread-safe.
 *
 * @param call which call
 * @param attempt 1 for the first attempt, counting on across crashes
 * @param inputHash SHA-256 of what is asked, in hexadecimal; the same call is always asked the same
 * @param reserved what it may use at the most, as far as who is asked can tell: charged until what it did use is known
 */
public record TurnGiven(CallKey call, int attempt, String inputHash, Usage reserved) implements DebateEvent {
    /** Checks that nothing is missing. */
    public TurnGiven {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(inputHash, "inputHash");
        Objects.requireNonNull(reserved, "reserved");
    }

    /**
     * A turn of somebody who can tell nothing of what it may use.
     *
     * @param call which call
     * @param attempt 1 for the first attempt, counting on across crashes
     * @param inputHash SHA-256 of what is asked, in hexadecimal
     */
    public TurnGiven(CallKey call, int attempt, String inputHash) {
        this(call, attempt, inputHash, Usage.NONE);
    }
}
