package dev.dialectic.benchmark.compare;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How good stated probabilities of being right turned out. Pure functions. */
final class Reliability {

    /** How many bins of equal width the calibration error has. */
    static final int BINS = 10;

    private Reliability() {}

    /** The mean square of what was stated less what came: 0 is best, always saying one half gives 0.25. */
    static double brier(double[] stated, double[] right) {
        return IntStream.range(0, stated.length)
                .mapToDouble(i -> (stated[i] - right[i]) * (stated[i] - right[i]))
                .average()
                .orElse(Double.NaN);
    }

    /** The expected calibration error: the mean distance, bin by bin, of what was stated and what came. */
    static double calibrationError(double[] stated, double[] right) {
        if (stated.length == 0 || Arrays.stream(stated).anyMatch(Double::isNaN)) {
            return Double.NaN;
        }
        double[] surplus = new double[BINS];
        for (int i = 0; i < stated.length; i++) {
            surplus[Math.min(BINS - 1, (int) (stated[i] * BINS))] += stated[i] - right[i];
        }
        return Arrays.stream(surplus).map(Math::abs).sum() / stated.length;
    }
}
