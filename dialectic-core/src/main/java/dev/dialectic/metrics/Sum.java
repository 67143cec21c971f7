package dev.dialectic.metrics;

import java.time.Duration;

/** A timing that grows. Guarded by whoever has it. */
final class Sum {

    private long count;
    private long total;
    private long longest;

    void add(long nanos) {
        count++;
        total = Nanos.plus(total, nanos);
        longest = Math.max(longest, nanos);
    }

    void addTo(Sum other) {
        other.count += count;
        other.total = Nanos.plus(other.total, total);
        other.longest = Math.max(other.longest, longest);
    }

    long count() {
        return count;
    }

    long longest() {
        return longest;
    }

    Timing timing() {
        return count == 0 ? Timing.NONE : new Timing(count, Duration.ofNanos(total), Duration.ofNanos(longest));
    }

    void clear() {
        count = 0;
        total = 0;
        longest = 0;
    }
}
