package dev.dialectic.learning;

/** The leader against the next one. P(Beta(v₁ + 1, v₂ + 1) > ½) is P(Binomial(v₁ + v₂ + 1, ½) ≤ v₁). */
record BetaStop(double enough) implements AdaptiveStop {

    BetaStop {
        Counts.requireEnough(enough);
    }

    @Override
    public String name() {
        return "beta(enough=" + enough + ")";
    }

    @Override
    public double leads(int... counts) {
        int[] descending = Counts.descending(counts);
        int first = descending[0];
        int n = first + (descending.length > 1 ? descending[1] : 0) + 1;
        double sum = 0;
        double term = -n * Math.log(2);
        for (int k = 0; k <= first; k++) {
            sum += Math.exp(term);
            term += Math.log(n - k) - Math.log(k + 1);
        }
        return Math.min(1, sum);
    }
}
