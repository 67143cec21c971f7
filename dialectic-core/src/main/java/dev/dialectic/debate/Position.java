package dev.dialectic.debate;

import java.util.Objects;

/**
 * An agent's sealed initial position: what it would say before hearing anybody. Immutable and thread-safe.
 *
 * @param stance which option it leans to
 * @param reasoning why, in words
 */
public record Position(Stance stance, String reasoning) implements Utterance {
    /** Checks that nothing is missing. */
    public Position {
        Objects.requireNonNull(stance, "stance");
        Objects.requireNonNull(reasoning, "reasoning");
    }
}
