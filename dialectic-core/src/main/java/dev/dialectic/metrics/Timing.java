package dev.dialectic.metrics;

import java.time.Duration;
import java.util.Objects;

/**
 * How long several things of one kind took. Immutable and thread-safe.
 *
 * @param count how many, at least 0
 * @param total how long all took together
 * @param longest how long the longest took; zero when there was none
 */
public record Timing(long count, Duration total, Duration longest) {

    /** Nothing was timed. */
    public static final Timing NONE = new Timing(0, Duration.ZERO, Duration.ZERO);

    /** Checks that nothing is missing. */
    public Timing {
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(longest, "longest");
    }

    /**
     * How long one took on average.
     *
     * @return the mean, cut to whole nanoseconds; zero when there was none
     */
    public Duration mean() {
        return count == 0 ? Duration.ZERO : total.dividedBy(count);
    }

    /**
     * Whether one took longer on average than so long. It is exact, unlike a comparison of {@link #mean()}, which is cut.
     *
     * @param threshold how long
     * @return true if the mean is above it; not when it is equal, or there was none
     */
    public boolean meanExceeds(Duration threshold) {
        return count > 0 && total.compareTo(threshold.multipliedBy(count)) > 0;
    }
}
