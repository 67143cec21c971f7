package dev.dialectic.learning;

import java.util.Objects;

/**
 * Truth, ability of voters and difficulty of polls together. Voter v is right in poll j with probability σ(α(v) ×
 * exp(b(j))), and otherwise says each wrong label alike; α and b have normal priors of mean 1 and variance 1, labels
 * are equally probable beforehand. Expectation maximisation: posterior as in {@link OneCoin}; α and b by steps of
 * conjugate gradients (Polak–Ribière, halving until the expectation rises enough), so that the log-likelihood plus
 * log-prior never falls. A voter's skill is α: above 0 it is better than its opposite.
 *
 * <p>Source: J. Whitehill et al., "Whose Vote Should Count More: Optimal Integration of Labels from Labelers of
 * Unknown Expertise", NeurIPS 2009, <a
 * href="https://proceedings.neurips.cc/paper/2009/hash/f899139df5e1059396431415e770c6dd-Abstract.html">NeurIPS</a>.
 * O(iterations × {@value GladEm#STEPS} × votes).
 *
 * <p>crowd-kit has the same model and priors, takes its steps with another line search, and stops where a bound per
 * vote and label rises by less than 1e-5, so its posteriors stand a little before the maximum; ours go to it. The
 * convention is pinned by a test. With one label only everything is certain. Immutable and thread-safe.
 */
public final class Glad implements TruthInference {

    private final Stopping stopping;

    /** At most 200 iterations, fewer once the objective rises by less than 1e-9 of itself. */
    public Glad() {
        this(new Stopping(200, 1e-9));
    }

    /**
     * With an end of one's own.
     *
     * @param stopping when it ends
     */
    public Glad(Stopping stopping) {
        this.stopping = Objects.requireNonNull(stopping, "stopping");
    }

    @Override
    public String name() {
        return "glad(" + stopping + ")";
    }

    @Override
    public InferredTruth infer(LabelTable table) {
        GladEm em = new GladEm(table);
        double[] objectives = stopping.run(em);
        return InferredTruth.of(table, em.posterior(), em.abilities(), objectives)
                .from(em);
    }
}
