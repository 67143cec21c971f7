package dev.dialectic.run;

import java.time.Duration;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * How long to wait before a failed call is made again: full jitter, any time from nothing to a bound that doubles with each
 * attempt, so that those who failed together do not come back together. Immutable and thread-safe.
 *
 * <p>Source: M. Brooker, <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential
 * Backoff and Jitter</a>, 2015.
 *
 * @param base the bound after the first attempt, at least zero
 * @param most the bound that is never exceeded, at least the base
 */
public record Backoff(Duration base, Duration most) {

    /** A second after the first attempt, half a minute at the most. */
    public static final Backoff STANDARD = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private static final int MOST_DOUBLINGS = 30;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the base is negative or above the most
     */
    public Backoff {
        Objects.requireNonNull(most, "most");
        if (base.isNegative() || base.compareTo(most) > 0) {
            throw new IllegalArgumentException("backoff: expected a base from zero to " + most + ", found " + base);
        }
    }

    /**
     * How long to wait.
     *
     * @param attempt how many attempts have failed, at least 1
     * @param seed what the jitter is drawn from
     * @return the wait, in [0, most]
     */
    Duration before(int attempt, long seed) {
        long doubled = base.toNanos() << Math.min(attempt - 1, MOST_DOUBLINGS);
        long bound = doubled < base.toNanos() ? most.toNanos() : Math.min(most.toNanos(), doubled);
        return bound == 0 ? Duration.ZERO : Duration.ofNanos(new SplittableRandom(seed).nextLong(bound + 1));
    }
}
