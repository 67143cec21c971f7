package dev.dialectic.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * That it is time to scale out, and why. Immutable and thread-safe.
 *
 * @param at when
 * @param window over how long a while the times are
 * @param reasons which means were above their thresholds, at least one
 * @param responses how long agents took
 * @param latency how late subscribers heard
 * @param words the reasons in a sentence, with the numbers
 */
public record ScalingAdvice(
        Instant at, Duration window, List<Reason> reasons, Timing responses, Timing latency, String words) {

    /** Why to scale out. */
    public enum Reason {
        /** Agents take too long to respond. */
        SLOW_RESPONSES,
        /** Subscribers hear of events too late. */
        LATE_STREAMS
    }

    /**
     * Checks that nothing is missing, and copies.
     *
     * @throws IllegalArgumentException if there is no reason
     */
    public ScalingAdvice {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(window, "window");
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("scaling advice: expected at least one reason, found none");
        }
        Objects.requireNonNull(responses, "responses");
        Objects.requireNonNull(latency, "latency");
        Objects.requireNonNull(words, "words");
    }
}
