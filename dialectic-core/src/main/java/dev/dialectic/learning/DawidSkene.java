package dev.dialectic.learning;

import java.util.Objects;

/**
 * Truth, class frequencies and each voter's confusion of classes together, by expectation maximisation. With prior π
 * and confusion e(v, l | c), the probability that voter v says l of what is c: posterior p(c) ∝ π(c) × Π e(v, l | c)
 * over the votes; then π(c) = mean of p(c), e(v, l | c) = Σ p(c) over v's votes for l / Σ p(c) over v's votes. It
 * starts from the majority vote. A voter's skill is Σ π(c) e(v, c | c): how often it is right.
 *
 * <p>Source: A. P. Dawid and A. M. Skene, "Maximum Likelihood Estimation of Observer Error-Rates Using the EM
 * Algorithm", Applied Statistics 28(1), 1979, 20–28, <a
 * href="https://doi.org/10.2307/2346806">doi:10.2307/2346806</a>. O(iterations × votes × labels) time, O(voters ×
 * labels²) memory, and nothing is allocated for a vote.
 *
 * <p>It stops on the true log-likelihood, which never falls. crowd-kit stops on a bound that counts the prior once
 * for each vote, and so too early; with the same number of iterations and its floor of 1e-10 ({@link #withFloor}) the
 * posteriors are equal. Without floor (the default) probabilities may become 0, as in the paper. A class that a voter
 * never met leaves its row uniform. The method has many parameters: with few votes per voter it may lose to the
 * majority. Immutable and thread-safe.
 */
public final class DawidSkene implements TruthInference {

    private final Stopping stopping;
    private final double floor;

    private DawidSkene(Stopping stopping, double floor) {
        this.stopping = Objects.requireNonNull(stopping, "stopping");
        this.floor = floor;
    }

    /**
     * The method of the paper, until it converges.
     *
     * @return the inference
     */
    public static DawidSkene untilConverged() {
        return new DawidSkene(Stopping.CONVERGED, 0);
    }

    /**
     * This method with another end.
     *
     * @param stopping when it ends
     * @return the inference
     */
    public DawidSkene stopping(Stopping stopping) {
        return new DawidSkene(stopping, floor);
    }

    /**
     * This method with no probability below a floor: expected counts are raised to it before they are normalised,
     * over the labels that a voter used, and priors afterwards. The log-likelihood may then fall by what the floor
     * moves.
     *
     * @param floor the floor in [0, 0.01]
     * @return the inference
     * @throws IllegalArgumentException if the floor is out of range
     */
    public DawidSkene withFloor(double floor) {
        if (!(floor >= 0 && floor <= 0.01)) {
            throw new IllegalArgumentException("dawid-skene: expected a floor in [0, 0.01], found " + floor);
        }
        return new DawidSkene(stopping, floor);
    }

    @Override
    public String name() {
        return "dawid-skene(" + stopping + (floor == 0 ? "" : ", floor=" + floor) + ")";
    }

    @Override
    public boolean needsSharedLabels() {
        return true;
    }

    @Override
    public InferredTruth infer(LabelTable table) {
        return fit(table).truth();
    }

    /**
     * What is probably true, with the parameters of the model.
     *
     * @param table the votes
     * @return the truth, the prior and the confusion of each voter
     * @throws IllegalArgumentException if the labels of the table are not shared
     */
    public Confusions fit(LabelTable table) {
        Votes.requireShared(this, table);
        ConfusionEm em = new ConfusionEm(table, floor);
        double[] likelihoods = stopping.run(em);
        InferredTruth truth = InferredTruth.of(table, em.posterior(), em.skills(), likelihoods)
                .from(em);
        return new Confusions(truth, em);
    }
}
