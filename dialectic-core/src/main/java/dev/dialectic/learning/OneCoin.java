package dev.dialectic.learning;

import java.util.Objects;

/**
 * Truth and one accuracy for each voter together, by expectation maximisation: Dawid–Skene with one parameter a
 * voter. With skill s(v) and K labels, posterior p(c) ∝ π(c) × Π (s(v) if v says c, else (1 - s(v)) / (K - 1)); then
 * s(v) = mean of p(what v said), π(c) = mean of p(c). It starts from the majority vote, and skills stay 1e-10 off 0
 * and 1. Where polls have labels of their own all labels of a poll are equally probable beforehand, and K is the
 * poll's number of labels.
 *
 * <p>Source: Y. Zhang, X. Chen, D. Zhou, M. I. Jordan, "Spectral Methods meet EM", JMLR 17, 2016 (<a
 * href="https://jmlr.org/papers/v17/14-511.html">one-coin model</a>). Equal to crowd-kit's OneCoinDawidSkene after
 * the same number of iterations; like {@link DawidSkene} it stops on the true log-likelihood, which never falls.
 * O(iterations × votes). It can collapse: see {@link AgreementWeights}, which notices. Immutable and thread-safe.
 */
public final class OneCoin implements TruthInference {

    private final Stopping stopping;

    /** Until it converges. */
    public OneCoin() {
        this(Stopping.CONVERGED);
    }

    /**
     * With an end of one's own.
     *
     * @param stopping when it ends
     */
    public OneCoin(Stopping stopping) {
        this.stopping = Objects.requireNonNull(stopping, "stopping");
    }

    @Override
    public String name() {
        return "one-coin(" + stopping + ")";
    }

    @Override
    public InferredTruth infer(LabelTable table) {
        CoinEm em = new CoinEm(table, 0, table.meaning() == LabelMeaning.SHARED);
        double[] likelihoods = stopping.run(em);
        return InferredTruth.of(table, em.posterior(), em.skills(), likelihoods).from(em);
    }
}
