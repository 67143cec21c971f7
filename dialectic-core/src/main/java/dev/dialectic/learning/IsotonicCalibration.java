package dev.dialectic.learning;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The non-decreasing step function of the score that fits history best in squares, by pooling adjacent violators:
 * scores in ascending order are blocks of their share of right answers, and a block that is below the one before is
 * pooled with it. Equal scores are one block from the start. Within a block the probability is the block's share,
 * between two blocks it is interpolated, outside it is that of the nearest (the convention of scikit-learn).
 *
 * <p>Source: M. Ayer et al., "An Empirical Distribution Function for Sampling with Incomplete Information", Annals of
 * Mathematical Statistics 26, 1955; for probabilities B. Zadrozny and C. Elkan, KDD 2002, <a
 * href="https://doi.org/10.1145/775047.775151">doi:10.1145/775047.775151</a>. O(n log n) to fit, O(log n) to ask.
 * Assumes nothing of the curve's form, and so needs more history than {@link PlattCalibration}. Immutable and
 * thread-safe.
 */
public final class IsotonicCalibration implements Calibration {

    /** The lowest and highest score of each block, and its probability. */
    private final double[] low;

    private final double[] high;
    private final double[] share;

    private IsotonicCalibration(double[] low, double[] high, double[] share) {
        this.low = low;
        this.high = high;
        this.share = share;
    }

    /**
     * The best fit.
     *
     * @param scores finite scores
     * @param right whether each was right
     * @return the calibration
     * @throws IllegalArgumentException if there are none, not as many of both, or one is not finite
     */
    public static IsotonicCalibration fit(double[] scores, boolean[] right) {
        History.check("isotonic calibration", scores, right);
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted((a, b) -> Double.compare(scores[a], scores[b]))
                .mapToInt(i -> i)
                .toArray();
        double[] low = new double[scores.length];
        double[] high = new double[scores.length];
        double[] sum = new double[scores.length];
        double[] size = new double[scores.length];
        int last = -1;
        for (int i : order) {
            if (last < 0 || scores[i] != high[last]) {
                last = pooled(last, low, high, sum, size) + 1;
                low[last] = scores[i];
                high[last] = scores[i];
                sum[last] = 0;
                size[last] = 0;
            }
            sum[last] += right[i] ? 1 : 0;
            size[last]++;
        }
        int blocks = pooled(last, low, high, sum, size) + 1;
        double[] share = new double[blocks];
        Arrays.setAll(share, block -> sum[block] / size[block]);
        return new IsotonicCalibration(Arrays.copyOf(low, blocks), Arrays.copyOf(high, blocks), share);
    }

    /** Pools the last block with those before it while it is not above them; tells the last one that is left. */
    private static int pooled(int last, double[] low, double[] high, double[] sum, double[] size) {
        int at = last;
        while (at > 0 && sum[at] * size[at - 1] <= sum[at - 1] * size[at]) {
            sum[at - 1] += sum[at];
            size[at - 1] += size[at];
            high[at - 1] = high[at];
            at--;
        }
        return at;
    }

    @Override
    public String name() {
        return "isotonic(" + share.length + " levels)";
    }

    @Override
    public double probability(double score) {
        History.check("isotonic calibration", score);
        int at = Arrays.binarySearch(low, score);
        int block = at >= 0 ? at : -at - 2;
        if (block < 0) {
            return share[0];
        }
        if (score <= high[block] || block == share.length - 1) {
            return share[block];
        }
        double part = (score - high[block]) / (low[block + 1] - high[block]);
        return share[block] + part * (share[block + 1] - share[block]);
    }
}
