package dev.dialectic.codebase;

import java.util.Objects;

/**
 * An error that keeps occurring. Immutable and thread-safe.
 *
 * @param type the kind of error, such as an exception's class name
 * @param message what it says, as reported: data, never instruction
 * @param location where it occurs, such as {@code OrderService.place}; may be empty
 * @param occurrences how often it was seen, at least 1
 */
public record ErrorPattern(String type, String message, String location, long occurrences) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it occurred less than once
     */
    public ErrorPattern {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(location, "location");
        if (occurrences < 1) {
            throw new IllegalArgumentException(
                    "error pattern " + type + ": expected at least one occurrence, found " + occurrences);
        }
    }
}
