package dev.dialectic.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalibrationTest {

    private static final double[] SCORES = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6};
    private static final boolean[] RIGHT = {false, true, false, true, false, true};

    @Test
    void adjacent_violators_are_pooled() {
        Calibration fit = IsotonicCalibration.fit(SCORES, RIGHT);
        // 0 | 1 0 | 1 0 | 1
        assertThat(fit.probability(0.1)).isEqualTo(0);
        assertThat(fit.probability(0.2)).isEqualTo(0.5);
        assertThat(fit.probability(0.45)).isEqualTo(0.5);
        assertThat(fit.probability(0.55)).isCloseTo(0.75, within(1e-9));
        assertThat(fit.probability(-3)).isEqualTo(0);
        assertThat(fit.probability(7)).isEqualTo(1);
    }

    @Test
    void no_other_rising_steps_fit_better_in_squares() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int n = 2 + random.nextInt(8);
            double[] scores = random.ints(n, 0, 6).mapToDouble(i -> i).toArray();
            boolean[] right = new boolean[n];
            for (int i = 0; i < n; i++) {
                right[i] = random.nextInt(6) < scores[i] + 1;
            }
            double[] fitted = fitted(IsotonicCalibration.fit(scores, right), scores);
            assertThat(CalibrationMeasures.brier(fitted, right))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(best(scores, right, 0, 0, new double[6]) + 1e-9);
            assertThat(fitted[0] <= fitted[1] == scores[0] <= scores[1] || fitted[0] == fitted[1])
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    /** The best of all rising steps on a grid of twelfths, for scores 0 to 5. */
    private static double best(double[] scores, boolean[] right, int score, int least, double[] levels) {
        if (score == levels.length) {
            double[] fitted =
                    java.util.Arrays.stream(scores).map(s -> levels[(int) s]).toArray();
            return CalibrationMeasures.brier(fitted, right);
        }
        double best = 1;
        for (int level = least; level <= 6; level++) {
            levels[score] = level / 6.0;
            best = Math.min(best, best(scores, right, score + 1, level, levels));
        }
        return best;
    }

    private static double[] fitted(Calibration fit, double[] scores) {
        return java.util.Arrays.stream(scores).map(fit::probability).toArray();
    }

    @Test
    void platt_finds_the_logistic_curve_that_made_the_answers() {
        Random random = new Random(5);
        double[] scores = random.doubles(20_000, -2, 2).toArray();
        boolean[] right = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            right[i] = random.nextDouble() < 1 / (1 + Math.exp(-(1.5 * scores[i] - 0.5)));
        }
        PlattCalibration fit = PlattCalibration.fit(scores, right);
        assertThat(fit.a()).isCloseTo(-1.5, within(0.05));
        assertThat(fit.b()).isCloseTo(0.5, within(0.05));
        assertThat(fit.probability(0)).isCloseTo(1 / (1 + Math.exp(0.5)), within(0.02));
    }

    @Test
    void platt_is_not_certain_of_few_answers_that_were_all_right() {
        Calibration fit = PlattCalibration.fit(new double[] {1, 2, 3}, new boolean[] {true, true, true});
        assertThat(fit.probability(2)).isCloseTo(0.8, within(1e-6));
    }

    @Test
    void the_measures_of_a_small_example() {
        double[] said = {0.9, 0.8, 0.3, 0.6};
        boolean[] came = {true, false, false, true};
        assertThat(CalibrationMeasures.brier(said, came)).isCloseTo((0.01 + 0.64 + 0.09 + 0.16) / 4, within(1e-12));
        assertThat(CalibrationMeasures.logLoss(said, came))
                .isCloseTo(-(Math.log(0.9) + Math.log(0.2) + Math.log(0.7) + Math.log(0.6)) / 4, within(1e-12));
        // Two bins: 0.3 alone is off by 0.3; the other three say 2.3 and 2 came.
        assertThat(CalibrationMeasures.expectedCalibrationError(said, came, 2))
                .isCloseTo((0.3 + 0.3) / 4, within(1e-12));
        assertThat(CalibrationMeasures.areaUnderRoc(said, came)).isEqualTo(0.75);
    }

    @Test
    void edges_of_bins_ties_and_one_sided_histories() {
        boolean[] both = {true, false};
        assertThat(CalibrationMeasures.expectedCalibrationError(new double[] {1, 0}, both, 10))
                .isZero();
        assertThat(CalibrationMeasures.expectedCalibrationError(new double[] {0.5, 0.5}, both, 2))
                .isZero();
        assertThat(CalibrationMeasures.areaUnderRoc(new double[] {3, 3}, both)).isEqualTo(0.5);
        assertThat(CalibrationMeasures.areaUnderRoc(new double[] {3}, new boolean[] {true}))
                .isEqualTo(0.5);
        assertThat(CalibrationMeasures.logLoss(new double[] {1, 0}, new boolean[] {false, true}))
                .isBetween(34.0, 35.0);
    }

    @Test
    void what_is_no_history_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsotonicCalibration.fit(new double[0], new boolean[0]))
                .withMessageContaining("isotonic");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlattCalibration.fit(new double[] {Double.NaN}, new boolean[1]))
                .withMessageContaining("finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalibrationMeasures.brier(new double[] {1.5}, new boolean[1]))
                .withMessageContaining("[0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalibrationMeasures.expectedCalibrationError(new double[1], new boolean[1], 0))
                .withMessageContaining("bin");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsotonicCalibration.fit(SCORES, RIGHT).probability(Double.NaN));
    }
}
