package dev.dialectic.benchmark.screen;

/**
 * What was found in the half that was tuned on, and in the half that was held out. Immutable and thread-safe.
 *
 * @param tuned the half that was tuned on
 * @param heldOut the other half
 */
public record Halves(Found tuned, Found heldOut) {

    /** None of none. */
    public static final Halves NOTHING = new Halves(Found.NOTHING, Found.NOTHING);

    Halves and(boolean inTuned, boolean hit) {
        return inTuned ? new Halves(tuned.and(hit), heldOut) : new Halves(tuned, heldOut.and(hit));
    }
}
