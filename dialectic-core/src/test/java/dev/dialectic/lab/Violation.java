package dev.dialectic.lab;

import dev.dialectic.event.DebateId;

/**
 * Something that does not hold. Immutable and thread-safe.
 *
 * @param invariant what is broken
 * @param debate in which debate
 * @param words what was expected and what was found
 */
public record Violation(Invariant invariant, DebateId debate, String words) {

    @Override
    public String toString() {
        return invariant + " in " + debate + ": " + words;
    }
}
