package dev.dialectic.consensus.explain;

/**
 * How the power of voters is found: exactly for few, from samples for more. Immutable and thread-safe.
 *
 * @param exactUpTo up to so many voters every coalition is tried, 2 to their power; 0 to 20
 * @param samples how many coalitions and orders are drawn for more voters, at least 2
 * @param seed where the drawing begins; the same seed gives the same bits
 */
public record Sampling(int exactUpTo, int samples, long seed) {

    /** Exact up to 12 voters, which takes 4,096 counts; 1,000 samples beyond, from seed 1. */
    public static final Sampling DEFAULT = new Sampling(12, 1_000, 1);

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a number is outside its range
     */
    public Sampling {
        if (exactUpTo < 0 || exactUpTo > 20) {
            throw new IllegalArgumentException(
                    "sampling: expected exact results for up to 0 to 20 voters, found " + exactUpTo);
        }
        if (samples < 2) {
            throw new IllegalArgumentException("sampling: expected at least 2 samples, found " + samples);
        }
    }
}
