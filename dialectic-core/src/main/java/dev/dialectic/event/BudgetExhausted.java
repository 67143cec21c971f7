package dev.dialectic.event;

import java.util.Objects;

/**
 * The budget of the debate allows no more talk: the panel votes with what was said, and that is the end. Immutable and
 * thread-safe.
 *
 * @param words which limit was reached
 */
public record BudgetExhausted(String words) implements DebateEvent {
    /** Checks that nothing is missing. */
    public BudgetExhausted {
        Objects.requireNonNull(words, "words");
    }
}
