package dev.dialectic.learning;

import java.util.Arrays;

/**
 * The share of weight that each label of a poll has, with weights that are given: p(l) = Σ weight of voters for l / Σ
 * weight. O(votes). A poll where nothing weighs has all its labels equally probable. Immutable and thread-safe.
 */
public final class WeightedMajorityVote implements TruthInference {

    private final double[] weights;

    /**
     * With a weight for each voter.
     *
     * @param weights finite and at least 0, by the voter's number
     * @throws IllegalArgumentException if one is not
     */
    public WeightedMajorityVote(double... weights) {
        this.weights = weights.clone();
        for (double weight : weights) {
            if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "weighted majority vote: expected weights that are finite and at least 0, found " + weight);
            }
        }
    }

    @Override
    public String name() {
        return "weighted majority vote(" + weights.length + " weights, " + Integer.toHexString(Arrays.hashCode(weights))
                + ")";
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the table has another number of voters than there are weights
     */
    @Override
    public InferredTruth infer(LabelTable table) {
        if (weights.length != table.voters()) {
            throw new IllegalArgumentException("weighted majority vote: expected " + weights.length
                    + " voters, one for each weight, found " + table.voters());
        }
        return InferredTruth.of(table, Votes.shares(table, weights), weights).from(Evidence.weights(weights));
    }
}
