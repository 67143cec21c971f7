package dev.dialectic.learning;

/** Skills as log-odds, each with the variance that its number of votes gives it. */
record LogOdds(double[] values, double[] variances) {

    /** However much is missing, this share of the information is taken to be there. */
    private static final double LEAST_KNOWN = 0.01;

    /**
     * Of skills found from so many votes each. By Louis's identity the information on a log-odds is that of known
     * answers, n s (1 - s), less what is missing: the variance of how many of the votes were right.
     */
    static LogOdds of(double[] skills, int[] cast, double[] missing) {
        double[] values = new double[skills.length];
        double[] variances = new double[skills.length];
        for (int i = 0; i < skills.length; i++) {
            double right = cast[i] * skills[i] + 0.5;
            double wrong = cast[i] * (1 - skills[i]) + 0.5;
            values[i] = Math.log(right / wrong);
            double complete = 1 / (1 / right + 1 / wrong);
            variances[i] = 1 / Math.max(LEAST_KNOWN * complete, complete - missing[i]);
        }
        return new LogOdds(values, variances);
    }

    double value(int i) {
        return values[i];
    }

    /** Each moved to the mean as far as its difference may be chance: all the way when all differences may. */
    LogOdds shrunk() {
        double mean = mean(0);
        double between = between(mean);
        double centre = mean(between);
        double[] moved = new double[values.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = between == 0 ? centre : centre + (values[i] - centre) * between / (between + variances[i]);
        }
        return new LogOdds(moved, variances);
    }

    private double mean(double between) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] / (variances[i] + between);
            weights += 1 / (variances[i] + between);
        }
        return weights == 0 ? 0 : sum / weights;
    }

    /** DerSimonian and Laird: (Q - (n - 1)) / (Σw - Σw² / Σw), at least 0. */
    private double between(double mean) {
        double q = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double weight = 1 / variances[i];
            q += weight * (values[i] - mean) * (values[i] - mean);
            sum += weight;
            squares += weight * weight;
        }
        double scale = sum - squares / sum;
        return scale > 0 ? Math.max(0, (q - (values.length - 1)) / scale) : 0;
    }
}
