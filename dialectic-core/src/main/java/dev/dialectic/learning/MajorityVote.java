package dev.dialectic.learning;

import java.util.Arrays;

/**
 * The share of its votes that each label has: p(l) = votes for l / votes. The yardstick of every other method. A
 * voter's skill is the share of its votes that are for the winner, the lowest label of a tie (crowd-kit's convention,
 * equal on all its problems).
 *
 * <p>Source: Condorcet, <i>Essai sur l'application de l'analyse à la probabilité des décisions</i>, 1785. O(votes). A
 * poll without votes has all its labels equally probable. Stateless and thread-safe.
 */
public final class MajorityVote implements TruthInference {

    /** Makes one. */
    public MajorityVote() {}

    @Override
    public String name() {
        return "majority vote";
    }

    @Override
    public InferredTruth infer(LabelTable table) {
        double[] equal = new double[table.voters()];
        Arrays.fill(equal, 1);
        double[] posterior = Votes.shares(table, equal);
        return InferredTruth.of(table, posterior, Votes.agreement(table, Votes.best(table, posterior)))
                .from(Evidence.weights(equal));
    }
}
