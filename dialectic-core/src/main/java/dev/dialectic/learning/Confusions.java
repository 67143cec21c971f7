package dev.dialectic.learning;

import java.util.Objects;

/**
 * What {@link DawidSkene} found: the truth, how frequent each class is, and how each voter confuses them. Immutable
 * and thread-safe.
 */
public final class Confusions {

    private final InferredTruth truth;
    private final ConfusionEm em;

    Confusions(InferredTruth truth, ConfusionEm em) {
        this.truth = truth;
        this.em = em;
    }

    /** {@return the posterior of each poll and the skill of each voter} */
    public InferredTruth truth() {
        return truth;
    }

    /** {@return how probable each class is before anybody votes; the sum is 1} */
    public double[] prior() {
        return em.prior();
    }

    /**
     * How probable it is that a voter says one label of what is another.
     *
     * @param voter the voter
     * @param truly the right label
     * @param said the label it says
     * @return the probability in [0, 1]
     */
    public double said(int voter, int truly, int said) {
        int labels = truth.table().labels();
        Objects.checkIndex(voter, truth.table().voters());
        return em.said(voter, Objects.checkIndex(truly, labels), Objects.checkIndex(said, labels));
    }
}
