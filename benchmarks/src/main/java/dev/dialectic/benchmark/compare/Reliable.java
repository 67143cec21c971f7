package dev.dialectic.benchmark.compare;

/**
 * How good probabilities of being right turned out. Not a number stands for what cannot be told. Immutable and thread-safe.
 *
 * @param brier the mean square of what was stated less what came, in [0, 1]; 0 is best
 * @param calibrationError the expected calibration error in ten bins, in [0, 1]; 0 is best
 */
public record Reliable(double brier, double calibrationError) {

    /** Of what was stated of each poll and what came; nothing where something was not stated. */
    static Reliable of(double[] stated, double[] right) {
        return new Reliable(Reliability.brier(stated, right), Reliability.calibrationError(stated, right));
    }
}
