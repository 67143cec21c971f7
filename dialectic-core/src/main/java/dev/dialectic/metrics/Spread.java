package dev.dialectic.metrics;

import java.time.Duration;
import java.util.Objects;

/**
 * How long several things of one kind took, and how that is spread. Immutable and thread-safe.
 *
 * <p>The percentiles are estimates, since not every duration is kept: never below the true one, and above it by at most a
 * sixteenth and a microsecond.
 *
 * @param timing how many, and how long
 * @param median the time within which half of them were done; zero when there was none
 * @param p95 the time within which 95 of 100 were done; zero when there was none
 * @param p99 the time within which 99 of 100 were done; zero when there was none
 */
public record Spread(Timing timing, Duration median, Duration p95, Duration p99) {

    /** Nothing was timed. */
    public static final Spread NONE = new Spread(Timing.NONE, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** Checks that nothing is missing. */
    public Spread {
        Objects.requireNonNull(timing, "timing");
        Objects.requireNonNull(median, "median");
        Objects.requireNonNull(p95, "p95");
        Objects.requireNonNull(p99, "p99");
    }

    /**
     * How long one took on average.
     *
     * @return the mean; zero when there was none
     */
    public Duration mean() {
        return timing.mean();
    }
}
