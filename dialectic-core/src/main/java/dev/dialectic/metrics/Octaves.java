package dev.dialectic.metrics;

/**
 * Buckets for durations that are as fine for short ones as for long ones: sixteen to each doubling. So what lies in one differs by
 * a sixteenth at most, in however few buckets. The idea is that of HdrHistogram (G. Tene, https://hdrhistogram.org). Stateless.
 */
final class Octaves {

    private static final int BITS = 4;
    private static final int EACH = 1 << BITS;
    private static final int HIGHEST = 45;

    /** How many buckets there are: up to more than a year. */
    static final int BUCKETS = (HIGHEST - BITS + 2) * EACH;

    private Octaves() {}

    /** The bucket of a duration, in which part of a microsecond counts as a whole one. */
    static int bucket(long nanos) {
        long micros = (nanos + 999) / 1_000;
        if (micros < EACH) {
            return (int) Math.max(0, micros);
        }
        int octave = Long.SIZE - 1 - Long.numberOfLeadingZeros(micros);
        if (octave > HIGHEST) {
            return BUCKETS - 1;
        }
        int part = (int) (micros >>> octave - BITS) & EACH - 1;
        return (octave - BITS + 1) * EACH + part;
    }

    /** The longest duration of a bucket, in nanoseconds. */
    static long longest(int bucket) {
        if (bucket < EACH) {
            return bucket * 1_000L;
        }
        int shift = bucket / EACH - 1;
        long next = (long) (EACH + bucket % EACH + 1) << shift;
        return (next - 1) * 1_000L;
    }
}
