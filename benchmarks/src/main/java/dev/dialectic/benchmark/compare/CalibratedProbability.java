package dev.dialectic.benchmark.compare;

import dev.dialectic.learning.Calibration;
import dev.dialectic.learning.IsotonicCalibration;
import dev.dialectic.learning.PlattCalibration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns what a strategy states into the probability of being right that other polls give it: those of a fold by a curve fitted to the
 * other folds. A tied decision that is partly right is none to fit a curve to.
 */
enum CalibratedProbability {
    ISOTONIC {
        @Override
        Calibration fit(double[] stated, boolean[] right) {
            return IsotonicCalibration.fit(stated, right);
        }
    },
    PLATT {
        @Override
        Calibration fit(double[] stated, boolean[] right) {
            return PlattCalibration.fit(stated, right);
        }
    };

    abstract Calibration fit(double[] stated, boolean[] right);

    /**
     * For each poll what its fold may be told; not a number where there is nothing to fit a curve to.
     *
     * @param decisions a decision for each poll
     * @param right how right each is; not a number where the truth is not known
     */
    double[] of(Folds folds, List<Decision> decisions, double[] right) {
        double[] stated = decisions.stream().mapToDouble(Decision::probability).toArray();
        double[] calibrated = new double[stated.length];
        Arrays.fill(calibrated, Double.NaN);
        for (int fold = 0; fold < folds.count(); fold++) {
            int held = fold;
            int[] others = IntStream.range(0, stated.length)
                    .filter(i -> folds.of(i) != held && (right[i] == 0 || right[i] == 1))
                    .toArray();
            if (others.length > 0) {
                boolean[] were = new boolean[others.length];
                for (int i = 0; i < were.length; i++) {
                    were[i] = right[others[i]] == 1;
                }
                Calibration curve =
                        fit(Arrays.stream(others).mapToDouble(i -> stated[i]).toArray(), were);
                IntStream.range(0, stated.length)
                        .filter(i -> folds.of(i) == held)
                        .forEach(i -> calibrated[i] = curve.probability(stated[i]));
            }
        }
        return calibrated;
    }
}
