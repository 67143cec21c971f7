package dev.dialectic.learning;

/**
 * A logistic curve of the score: p = 1 / (1 + exp(a × score + b)), with a and b of the highest likelihood, where the
 * answers that were right count as (N₊ + 1) / (N₊ + 2) and the others as 1 / (N₋ + 2), so that few answers give no
 * certainty.
 *
 * <p>Source: J. Platt, "Probabilistic Outputs for Support Vector Machines", 1999, by the Newton iteration of H.-T.
 * Lin, C.-J. Lin, R. C. Weng, Machine Learning 68, 2007, <a
 * href="https://doi.org/10.1007/s10994-007-5018-6">doi:10.1007/s10994-007-5018-6</a>. O(n) an iteration. Where right
 * answers score lower, the curve falls. Immutable and thread-safe.
 */
public final class PlattCalibration implements Calibration {

    private static final int ITERATIONS = 100;
    private static final double RIDGE = 1e-12;
    private static final double SMALLEST_STEP = 1e-10;
    private static final double FLAT = 1e-9;

    private final double a;
    private final double b;

    private PlattCalibration(double a, double b) {
        this.a = a;
        this.b = b;
    }

    /**
     * The best fit.
     *
     * @param scores finite scores
     * @param right whether each was right
     * @return the calibration
     * @throws IllegalArgumentException if there are none, not as many of both, or one is not finite
     */
    public static PlattCalibration fit(double[] scores, boolean[] right) {
        History.check("Platt calibration", scores, right);
        double[] targets = targets(right);
        double wrongs = 0;
        for (boolean was : right) {
            wrongs += was ? 0 : 1;
        }
        double[] at = {0, Math.log((wrongs + 1) / (right.length - wrongs + 1))};
        for (int i = 0; i < ITERATIONS && step(scores, targets, at); i++) {
            // Each step is a descent.
        }
        return new PlattCalibration(at[0], at[1]);
    }

    private static double[] targets(boolean[] right) {
        int rights = 0;
        for (boolean was : right) {
            rights += was ? 1 : 0;
        }
        double[] targets = new double[right.length];
        for (int i = 0; i < right.length; i++) {
            targets[i] = right[i] ? (rights + 1.0) / (rights + 2.0) : 1.0 / (right.length - rights + 2.0);
        }
        return targets;
    }

    /** One Newton step, halved until the loss falls; whether there was one. */
    private static boolean step(double[] scores, double[] targets, double[] at) {
        double aa = RIDGE;
        double bb = RIDGE;
        double ab = 0;
        double ga = 0;
        double gb = 0;
        for (int i = 0; i < scores.length; i++) {
            double p = Logs.sigmoid(-(at[0] * scores[i] + at[1]));
            double curve = p * (1 - p);
            aa += scores[i] * scores[i] * curve;
            bb += curve;
            ab += scores[i] * curve;
            ga += scores[i] * (targets[i] - p);
            gb += targets[i] - p;
        }
        if (Math.abs(ga) < FLAT && Math.abs(gb) < FLAT) {
            return false;
        }
        double determinant = aa * bb - ab * ab;
        double da = -(bb * ga - ab * gb) / determinant;
        double db = -(aa * gb - ab * ga) / determinant;
        return descends(scores, targets, at, new double[] {da, db, ga * da + gb * db});
    }

    /** Goes along a direction, the last of which is the slope, as far as the loss falls enough. */
    private static boolean descends(double[] scores, double[] targets, double[] at, double[] direction) {
        double now = loss(scores, targets, at[0], at[1]);
        for (double size = 1; size >= SMALLEST_STEP; size /= 2) {
            double a = at[0] + size * direction[0];
            double b = at[1] + size * direction[1];
            if (loss(scores, targets, a, b) < now + 1e-4 * size * direction[2]) {
                at[0] = a;
                at[1] = b;
                return true;
            }
        }
        return false;
    }

    private static double loss(double[] scores, double[] targets, double a, double b) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            double z = a * scores[i] + b;
            sum += targets[i] * z + Logs.softplus(-z);
        }
        return sum;
    }

    /** {@return the slope: below 0 when higher scores are more often right} */
    public double a() {
        return a;
    }

    /** {@return the offset} */
    public double b() {
        return b;
    }

    @Override
    public String name() {
        return "platt(a=" + a + ", b=" + b + ")";
    }

    @Override
    public double probability(double score) {
        History.check("Platt calibration", score);
        return Logs.sigmoid(-(a * score + b));
    }
}
