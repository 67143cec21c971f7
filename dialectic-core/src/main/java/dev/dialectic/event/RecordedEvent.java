package dev.dialectic.event;

import java.time.Instant;
import java.util.Objects;

/**
 * An event with its place in a journal. Immutable and thread-safe.
 *
 * @param debate which debate it belongs to
 * @param sequence its number in that debate, counting from 1 without gaps
 * @param at when it was recorded, for people: order is told by the sequence
 * @param event what happened
 */
public record RecordedEvent(DebateId debate, long sequence, Instant at, DebateEvent event) {

    /**
     * Checks the sequence.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public RecordedEvent {
        Objects.requireNonNull(debate, "debate");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(event, "event");
        if (sequence < 1) {
            throw new IllegalArgumentException(
                    "recorded event of " + debate + ": expected a sequence of at least 1, found " + sequence);
        }
    }
}
