package dev.dialectic.benchmark.compare;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A strategy with its decisions, and the probabilities that calibration gives them. What learns from answers is not calibrated: its
 * decisions on some folds know the answers of the others.
 */
record Judged(ComparedStrategy strategy, List<Decision> decisions, Map<CalibratedProbability, double[]> calibrated) {

    static Judged of(ComparedStrategy strategy, List<Decision> decisions, Folds folds, double[] right) {
        Map<CalibratedProbability, double[]> calibrated = new EnumMap<>(CalibratedProbability.class);
        for (CalibratedProbability kind : CalibratedProbability.values()) {
            double[] unknown = new double[decisions.size()];
            Arrays.fill(unknown, Double.NaN);
            calibrated.put(kind, strategy.learns() ? unknown : kind.of(folds, decisions, right));
        }
        return new Judged(strategy, decisions, calibrated);
    }

    double[] calibrated(CalibratedProbability kind) {
        return calibrated.getOrDefault(kind, new double[0]);
    }
}
