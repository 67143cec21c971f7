package dev.dialectic.event;

import dev.dialectic.consensus.Verdict;
import java.util.Objects;

/**
 * The consensus rule judged the poll of a round. Immutable and thread-safe.
 *
 * @param round the round
 * @param verdict how the question stood
 */
public record RoundConcluded(int round, Verdict verdict) implements DebateEvent {
    /** Checks that nothing is missing. */
    public RoundConcluded {
        Objects.requireNonNull(verdict, "verdict");
    }
}
