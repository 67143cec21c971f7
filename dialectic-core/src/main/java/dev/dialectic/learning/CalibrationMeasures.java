package dev.dialectic.learning;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How good probabilities of being right turned out to be. Pure functions. */
public final class CalibrationMeasures {

    /** A probability of 0 or 1 that was wrong would cost infinitely much; it is moved by this for the log loss. */
    public static final double LOG_LOSS_FLOOR = 1e-15;

    private CalibrationMeasures() {}

    /**
     * The mean square of what was said less what came (1 for right, 0 for wrong). G. W. Brier, Monthly Weather Review
     * 78, 1950.
     *
     * @param probabilities what was said, in [0, 1]
     * @param right what came
     * @return the score in [0, 1]; 0 is best, and always ½ gives ¼
     * @throws IllegalArgumentException if there are none, not as many of both, or one is out of range
     */
    public static double brier(double[] probabilities, boolean[] right) {
        History.checkProbabilities("Brier score", probabilities, right);
        double sum = 0;
        for (int i = 0; i < right.length; i++) {
            double off = probabilities[i] - (right[i] ? 1 : 0);
            sum += off * off;
        }
        return sum / right.length;
    }

    /**
     * The mean of -ln(probability of what came), probabilities kept {@value #LOG_LOSS_FLOOR} off 0 and 1.
     *
     * @param probabilities what was said, in [0, 1]
     * @param right what came
     * @return the loss in nats, at least 0; 0 is best
     * @throws IllegalArgumentException as {@link #brier}
     */
    public static double logLoss(double[] probabilities, boolean[] right) {
        History.checkProbabilities("log loss", probabilities, right);
        double sum = 0;
        for (int i = 0; i < right.length; i++) {
            double p = Math.min(1 - LOG_LOSS_FLOOR, Math.max(LOG_LOSS_FLOOR, probabilities[i]));
            sum -= Math.log(right[i] ? p : 1 - p);
        }
        return sum / right.length;
    }

    /**
     * The expected calibration error: over bins of equal width, Σ share of answers in the bin × |mean probability -
     * share right|. Bin k of n holds [k/n, (k+1)/n), the last one 1 too; empty bins count nothing. M. P. Naeini, G.
     * Cooper, M. Hauskrecht, AAAI 2015. It depends on the bins, and is biased upwards when they hold few answers.
     *
     * @param probabilities what was said, in [0, 1]
     * @param right what came
     * @param bins how many bins, at least 1; 10 is usual
     * @return the error in [0, 1]; 0 is best
     * @throws IllegalArgumentException as {@link #brier}, or if there are no bins
     */
    public static double expectedCalibrationError(double[] probabilities, boolean[] right, int bins) {
        History.checkProbabilities("calibration error", probabilities, right);
        if (bins < 1) {
            throw new IllegalArgumentException("calibration error: expected at least 1 bin, found " + bins);
        }
        double[] surplus = new double[bins];
        for (int i = 0; i < right.length; i++) {
            surplus[Math.min(bins - 1, (int) (probabilities[i] * bins))] += probabilities[i] - (right[i] ? 1 : 0);
        }
        return Arrays.stream(surplus).map(Math::abs).sum() / right.length;
    }

    /**
     * How often a right answer scores higher than a wrong one, ties as one half: the area under the ROC curve, by
     * ranks (Mann and Whitney).
     *
     * @param scores any finite scores
     * @param right whether each was right
     * @return the area in [0, 1]; ½ tells nothing, and is given when all were right or none
     * @throws IllegalArgumentException if there are none, not as many of both, or one is not finite
     */
    public static double areaUnderRoc(double[] scores, boolean[] right) {
        History.check("area under ROC", scores, right);
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted((a, b) -> Double.compare(scores[a], scores[b]))
                .mapToInt(i -> i)
                .toArray();
        double rights = 0;
        double ranks = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = from;
            int tied = 0;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                tied += right[order[to++]] ? 1 : 0;
            }
            ranks += tied * (from + 1 + to) / 2.0;
            rights += tied;
        }
        double wrongs = right.length - rights;
        return rights == 0 || wrongs == 0 ? 0.5 : (ranks - rights * (rights + 1) / 2) / (rights * wrongs);
    }
}
