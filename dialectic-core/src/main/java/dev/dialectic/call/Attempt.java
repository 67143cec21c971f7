package dev.dialectic.call;

import java.time.Instant;
import java.util.Objects;

/**
 * Which attempt at a call this is, how long it may take, and what was wrong with the one before. Immutable and
 * thread-safe.
 *
 * @param number 1 for the first attempt, counting on across crashes
 * @param deadline the wall-clock moment after which the answer no longer counts
 * @param previousError what was wrong with the attempt before, in words to repair it by; empty on the first
 */
public record Attempt(int number, Instant deadline, String previousError) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if {@code number} is below 1
     */
    public Attempt {
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(previousError, "previousError");
        if (number < 1) {
            throw new IllegalArgumentException("attempt: expected a number of at least 1, found " + number);
        }
    }

    /**
     * A first attempt.
     *
     * @param deadline the wall-clock moment after which the answer no longer counts
     * @return attempt number 1
     */
    public static Attempt first(Instant deadline) {
        return new Attempt(1, deadline, "");
    }
}
