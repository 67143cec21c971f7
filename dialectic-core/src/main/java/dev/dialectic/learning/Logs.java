package dev.dialectic.learning;

/** Sums of exponentials that neither overflow nor vanish. */
final class Logs {

    private Logs() {}

    /** Writes the share of exp(x) that each of the first n has, and tells the logarithm of their sum. */
    static double normalise(double[] x, int n, double[] shares, int from) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            most = Math.max(most, x[i]);
        }
        if (most == Double.NEGATIVE_INFINITY) {
            java.util.Arrays.fill(shares, from, from + n, 1.0 / n);
            return most;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            shares[from + i] = Math.exp(x[i] - most);
            sum += shares[from + i];
        }
        for (int i = 0; i < n; i++) {
            shares[from + i] /= sum;
        }
        return most + Math.log(sum);
    }

    /** log(1 + exp(x)). */
    static double softplus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }

    static double sigmoid(double x) {
        return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
    }
}
