package dev.dialectic.event;

/**
 * A closed debate was given more rounds. Immutable and thread-safe.
 *
 * @param rounds how many, at least 1
 */
public record DebateReopened(int rounds) implements DebateEvent {
    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public DebateReopened {
        if (rounds < 1) {
            throw new IllegalArgumentException("reopening: expected at least one round, found " + rounds);
        }
    }
}
