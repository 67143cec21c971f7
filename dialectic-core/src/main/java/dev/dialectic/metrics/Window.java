package dev.dialectic.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * How long things took that ended within the last while, in slices of that while: what is older than it is dropped, a slice
 * at a time. Its size does not depend on how much is measured. Thread-safe.
 */
final class Window {

    /** So many slices; the oldest counts whole or not at all, so the window reaches from 29/30 of its length to all of it. */
    static final int SLICES = 30;

    private final long slice;
    private final long[] numbers = new long[SLICES];
    private final Sum[] sums = new Sum[SLICES];
    private final int[][] buckets;

    private Window(Duration length, int buckets) {
        this.slice = Math.max(1, (Nanos.of(length) + SLICES - 1) / SLICES);
        this.buckets = new int[SLICES][buckets];
        for (int at = 0; at < SLICES; at++) {
            numbers[at] = Long.MIN_VALUE;
            sums[at] = new Sum();
        }
    }

    static Window of(Duration length) {
        return new Window(length, 0);
    }

    /** One that can tell percentiles. */
    static Window withSpread(Duration length) {
        return new Window(length, Octaves.BUCKETS);
    }

    /** Takes note of what ended at a time, which is not in the future but by the clock of another machine. */
    synchronized void add(Instant ended, Instant now, long nanos) {
        long number = Math.floorDiv(Math.min(Nanos.of(ended), Nanos.of(now)), slice);
        int at = (int) Math.floorMod(number, (long) SLICES);
        if (numbers[at] > number) {
            return;
        } else if (numbers[at] < number) {
            numbers[at] = number;
            sums[at].clear();
            Arrays.fill(buckets[at], 0);
        }
        sums[at].add(nanos);
        if (buckets[at].length > 0) {
            buckets[at][Octaves.bucket(nanos)]++;
        }
    }

    synchronized Timing timing(Instant now) {
        return sum(now).timing();
    }

    private Sum sum(Instant now) {
        Sum all = new Sum();
        for (int at = 0; at < SLICES; at++) {
            if (isWithin(at, now)) {
                sums[at].addTo(all);
            }
        }
        return all;
    }

    private boolean isWithin(int at, Instant now) {
        long last = Math.floorDiv(Nanos.of(now), slice);
        return numbers[at] > last - SLICES && numbers[at] <= last;
    }

    synchronized Spread spread(Instant now) {
        Sum all = sum(now);
        if (all.count() == 0) {
            return Spread.NONE;
        }
        long[] together = new long[Octaves.BUCKETS];
        for (int at = 0; at < SLICES; at++) {
            if (isWithin(at, now)) {
                for (int bucket = 0; bucket < together.length; bucket++) {
                    together[bucket] += buckets[at][bucket];
                }
            }
        }
        return new Spread(
                all.timing(), within(0.5, together, all), within(0.95, together, all), within(0.99, together, all));
    }

    private static Duration within(double share, long[] together, Sum all) {
        long wanted = (long) Math.ceil(share * all.count());
        long seen = 0;
        for (int bucket = 0; bucket < together.length; bucket++) {
            seen += together[bucket];
            if (seen >= wanted && bucket < together.length - 1) {
                return Duration.ofNanos(Math.min(all.longest(), Octaves.longest(bucket)));
            }
        }
        return Duration.ofNanos(all.longest());
    }
}
