package dev.dialectic.benchmark.screen;

/**
 * How many of how many texts something was found in. Immutable and thread-safe.
 *
 * @param found how many
 * @param of of how many
 */
public record Found(int found, int of) {

    /** None of none. */
    public static final Found NOTHING = new Found(0, 0);

    Found and(boolean hit) {
        return new Found(found + (hit ? 1 : 0), of + 1);
    }

    /**
     * The share, in percent.
     *
     * @return in [0, 100]; 0 of nothing
     */
    public double percent() {
        return of == 0 ? 0 : 100.0 * found / of;
    }
}
