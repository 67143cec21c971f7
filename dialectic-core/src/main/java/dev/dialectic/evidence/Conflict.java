package dev.dialectic.evidence;

import java.util.Objects;

/**
 * Two pieces of evidence that pull apart on one subject. Immutable and thread-safe.
 *
 * @param subject what they disagree about
 * @param one one side
 * @param other the other side
 */
public record Conflict(String subject, Evidence one, Evidence other) {

    /** Checks that nothing is missing. */
    public Conflict {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
    }
}
