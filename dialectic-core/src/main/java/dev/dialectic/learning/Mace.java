package dev.dialectic.learning;

import java.util.Objects;

/**
 * Truth and competence together, of voters that either know or spam. Voter v copies the truth with probability θ(v),
 * and otherwise draws a label from a habit ξ(v) of its own; labels are equally probable beforehand. Variational
 * expectation maximisation: p(c) ∝ Π (θ(v) [v says c] + (1 - θ(v)) ξ(v, what v said)), then θ and ξ from expected
 * counts through exp(ψ(count + prior)), with the paper's priors: Beta(½, ½) on θ and Dirichlet(10, …) on ξ. A voter's
 * skill is θ, its competence.
 *
 * <p>Source: D. Hovy, T. Berg-Kirkpatrick, A. Vaswani, E. Hovy, "Learning Whom to Trust with MACE", NAACL 2013,
 * <a href="https://aclanthology.org/N13-1132/">N13-1132</a>. O(iterations × votes + iterations × polls × labels).
 *
 * <p>The paper and crowd-kit start from random parameters, and crowd-kit makes all its restarts from the same ones;
 * here it starts once, with θ = ½ and even habits, so that the same table gives the same bits. crowd-kit also sorts
 * the labels of the habits otherwise than those of the truth when they do not first appear in sorted order. The
 * variational update maximises a bound: the log-likelihood that is told may fall. Needs shared labels, since a habit
 * is one of labels. Immutable and thread-safe.
 */
public final class Mace implements TruthInference {

    private final Stopping stopping;

    /** The usual 50 iterations. */
    public Mace() {
        this(Stopping.after(50));
    }

    /**
     * With an end of one's own.
     *
     * @param stopping when it ends
     */
    public Mace(Stopping stopping) {
        this.stopping = Objects.requireNonNull(stopping, "stopping");
    }

    @Override
    public String name() {
        return "mace(" + stopping + ")";
    }

    @Override
    public boolean needsSharedLabels() {
        return true;
    }

    @Override
    public InferredTruth infer(LabelTable table) {
        Votes.requireShared(this, table);
        MaceEm em = new MaceEm(table);
        double[] likelihoods = stopping.run(em);
        return InferredTruth.of(table, em.posterior(), em.competences(), likelihoods)
                .from(em);
    }
}
