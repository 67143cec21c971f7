package dev.dialectic.metrics;

import java.time.Duration;
import java.time.Instant;

/** Times as whole nanoseconds, which are cheap to add. What is out of range, as only a forged event can be, is cut. */
final class Nanos {

    /** More than 126 years from 1970, so that differences stay within a long. */
    private static final long MOST_SECONDS = 4_000_000_000L;

    private static final long SECOND = 1_000_000_000L;

    private Nanos() {}

    static long of(Instant time) {
        long seconds = Math.max(-MOST_SECONDS, Math.min(MOST_SECONDS, time.getEpochSecond()));
        return seconds * SECOND + time.getNano();
    }

    /** How long it was from one time to another; 0 where a clock was set back. */
    static long between(Instant from, Instant to) {
        return Math.max(0, of(to) - of(from));
    }

    static long plus(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    /** A time of settings, where whatever is longer than a century is as good as a century. */
    static long of(Duration duration) {
        return Math.min(MOST_SECONDS, duration.getSeconds()) * SECOND + duration.getNano();
    }
}
