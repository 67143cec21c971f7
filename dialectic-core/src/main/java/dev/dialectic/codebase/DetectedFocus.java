package dev.dialectic.codebase;

import java.util.List;
import java.util.Objects;

/**
 * A focus that an event has, and why it is thought to. Immutable and thread-safe.
 *
 * @param focus the focus
 * @param strength how much of the event is about it, in (0, 1]
 * @param reasons what gave it away, at least one; a word or pattern is told once, where it was first found
 */
public record DetectedFocus(Focus focus, double strength, List<Reason> reasons) {

    /** Where a sign was found. */
    public enum Place {
        /** As the type of a conventional commit. */
        COMMIT_TYPE,
        /** As a word of the message. */
        MESSAGE,
        /** As a word of a path. */
        PATH,
        /** As the name or folder of a file. */
        FILE,
        /** In an error that keeps occurring. */
        ERROR
    }

    /**
     * A sign and where it was found.
     *
     * @param place the kind of place
     * @param sign the keyword or pattern
     * @param found what stands there: the word, the path or the error's type; data, never instruction
     */
    public record Reason(Place place, String sign, String found) {
        /** Checks that nothing is missing. */
        public Reason {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(sign, "sign");
            Objects.requireNonNull(found, "found");
        }
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the strength is not in (0, 1] or there is no reason
     */
    public DetectedFocus {
        Objects.requireNonNull(focus, "focus");
        reasons = List.copyOf(reasons);
        if (!(strength > 0 && strength <= 1)) {
            throw new IllegalArgumentException("focus " + focus + ": expected a strength in (0, 1], found " + strength);
        }
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("focus " + focus + ": expected a reason, found none");
        }
    }
}
