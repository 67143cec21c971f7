package dev.dialectic.learning;

import java.util.Arrays;

/**
 * Skills from how often voters agree, robust against some that vote to mislead: matrix mean-subsequence-reduced. With
 * K labels and the rate a(u, v) at which two voters agree, C(u, v) = (K a(u, v) - 1) / (K - 1) is x(u) x(v) in
 * expectation; |x| is found by alternating means in which each voter drops its F largest and F smallest estimates (F
 * = half of the fewest peers anybody met, less 1), signs from the leading eigenvector of C. A voter is right with
 * probability p = x (K - 1) / K + 1 / K and weighs ln((K - 1) p / (1 - p)); the posterior is that of independent
 * voters, p(l) ∝ exp(Σ weight of voters for l). The skill told is p.
 *
 * <p>Source: Q. Ma and A. Olshevsky, "Adversarial Crowdsourcing Through Robust Rank-One Matrix Completion", NeurIPS
 * 2020, <a href="https://arxiv.org/abs/2010.12181">arXiv:2010.12181</a>. O(Σ votes a poll² + iterations × voters² log
 * voters) time, O(voters²) memory.
 *
 * <p>The authors (and crowd-kit) start from random numbers and decide signs by an eigenvector of an auxiliary graph;
 * here it starts from ones, and the signs are those of the leading eigenvector, so that the same table gives the same
 * bits. Labels then differ on some problems: a test says how many. Of polls with labels of their own, K is the mean
 * number of labels. Immutable and thread-safe.
 */
public final class Mmsr implements TruthInference {

    private static final int ITERATIONS = 10_000;
    private static final double TOLERANCE = 1e-10;

    /** Makes one. */
    public Mmsr() {}

    @Override
    public String name() {
        return "m-msr";
    }

    @Override
    public InferredTruth infer(LabelTable table) {
        double labels = labels(table);
        RankOne rankOne = new RankOne(new PeerAgreement(table), labels);
        double[] x = rankOne.solve(ITERATIONS, TOLERANCE);
        double margin = 1 / Math.sqrt(Math.max(1, table.polls()));
        double[] skills = new double[x.length];
        double[] weights = new double[x.length];
        for (int voter = 0; voter < x.length; voter++) {
            double within = Math.max(margin - 1 / (labels - 1), Math.min(1 - margin, x[voter]));
            skills[voter] = within * (labels - 1) / labels + 1 / labels;
            weights[voter] = Math.log((labels - 1) * skills[voter] / (1 - skills[voter]));
        }
        return InferredTruth.of(table, posterior(table, weights), skills).from(Evidence.weights(weights));
    }

    private static double labels(LabelTable table) {
        double sum = 0;
        for (int poll = 0; poll < table.polls(); poll++) {
            sum += table.options(poll);
        }
        return Math.max(2, table.polls() == 0 ? 2 : sum / table.polls());
    }

    private static double[] posterior(LabelTable table, double[] weights) {
        double[] posterior = new double[table.polls() * table.labels()];
        double[] sums = new double[table.labels()];
        for (int poll = 0; poll < table.polls(); poll++) {
            Arrays.fill(sums, 0);
            for (int i = table.start[poll]; i < table.start[poll + 1]; i++) {
                sums[table.label[i]] += weights[table.voter[i]];
            }
            Logs.normalise(sums, table.options(poll), posterior, poll * table.labels());
        }
        return posterior;
    }
}
