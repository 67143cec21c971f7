package dev.dialectic.learning;

/**
 * When an iteration ends. Immutable and thread-safe.
 *
 * @param iterations the most that are made, at least 1
 * @param gain it ends earlier when the true log-likelihood rises by at most this share of itself; negative: never
 *     earlier
 */
public record Stopping(int iterations, double gain) {

    /** At most 1,000 iterations, and fewer once the log-likelihood rises by less than 1e-12 of itself. */
    public static final Stopping CONVERGED = new Stopping(1_000, 1e-12);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if iterations are below 1 or the gain is not a number
     */
    public Stopping {
        if (iterations < 1 || Double.isNaN(gain)) {
            throw new IllegalArgumentException(
                    "stopping: expected at least 1 iteration and a gain, found " + iterations + " and " + gain);
        }
    }

    /**
     * After a number of iterations, converged or not.
     *
     * @param iterations how many, at least 1
     * @return the rule
     */
    public static Stopping after(int iterations) {
        return new Stopping(iterations, Double.NEGATIVE_INFINITY);
    }

    /** The log-likelihoods of a run; the step makes one iteration and tells the log-likelihood that it started from. */
    double[] run(java.util.function.DoubleSupplier step) {
        double[] likelihoods = new double[iterations];
        for (int i = 0; i < iterations; i++) {
            likelihoods[i] = step.getAsDouble();
            if (i > 0 && likelihoods[i] - likelihoods[i - 1] <= gain * Math.abs(likelihoods[i])) {
                return java.util.Arrays.copyOf(likelihoods, i + 1);
            }
        }
        return likelihoods;
    }

    @Override
    public String toString() {
        return gain < 0 ? "iterations=" + iterations : "iterations<=" + iterations + ", gain=" + gain;
    }
}
