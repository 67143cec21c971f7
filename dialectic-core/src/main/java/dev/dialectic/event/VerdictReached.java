package dev.dialectic.event;

import dev.dialectic.consensus.Verdict;
import java.util.Objects;

/**
 * The last poll decided. Immutable and thread-safe.
 *
 * @param verdict what came of the debate
 */
public record VerdictReached(Verdict verdict) implements DebateEvent {
    /** Checks that nothing is missing. */
    public VerdictReached {
        Objects.requireNonNull(verdict, "verdict");
    }
}
