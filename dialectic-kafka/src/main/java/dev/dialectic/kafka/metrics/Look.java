package dev.dialectic.kafka.metrics;

import io.micrometer.core.instrument.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One look at numbers for all meters that are read together, since each look costs. Thread-safe. */
final class Look<T> {

    private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Supplier<T> source;
    private final Clock clock;
    private T last;
    private long at;

    Look(Supplier<T> source, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.last = source.get();
        this.at = clock.monotonicTime();
    }

    /** The numbers, half a second old at the most. */
    synchronized T now() {
        long time = clock.monotonicTime();
        if (time - at >= NANOS) {
            last = source.get();
            at = time;
        }
        return last;
    }
}
