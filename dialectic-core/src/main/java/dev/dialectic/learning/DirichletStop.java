package dev.dialectic.learning;

/**
 * The leader against all others. Shares are independent Gamma(v + 1) over their sum, so the leader's is the largest
 * with probability ∫ f₁(x) Π Fᵢ(x) dx, by Simpson's rule; the F of a whole shape is a Poisson tail.
 */
record DirichletStop(double enough) implements AdaptiveStop {

    private static final int STEPS = 4_000;

    DirichletStop {
        Counts.requireEnough(enough);
    }

    @Override
    public String name() {
        return "dirichlet(enough=" + enough + ")";
    }

    @Override
    public double leads(int... counts) {
        int[] descending = Counts.descending(counts);
        double shape = descending[0] + 1.0;
        double to = shape + 12 * Math.sqrt(shape) + 40;
        double from = Math.max(0, shape - 12 * Math.sqrt(shape));
        double width = (to - from) / STEPS;
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            double weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * integrand(from + i * width, descending);
        }
        return Math.min(1, sum * width / 3);
    }

    private static double integrand(double x, int[] descending) {
        double logX = Math.log(x);
        double term = -x;
        double[] tails = new double[descending[0] + 1];
        double below = 0;
        for (int k = 0; k <= descending[0]; k++) {
            tails[k] = Math.max(0, 1 - (below += x == 0 ? (k == 0 ? 1 : 0) : Math.exp(term)));
            if (k < descending[0]) {
                term += logX - Math.log(k + 1);
            }
        }
        double density = x == 0 ? (descending[0] == 0 ? 1 : 0) : Math.exp(term);
        for (int i = 1; i < descending.length; i++) {
            density *= tails[descending[i]];
        }
        return density;
    }
}
