package dev.dialectic.learning;

/**
 * Weighs voters by how often they say the same of the same poll when they are asked again with the options swapped.
 * The labels must name what was chosen, not where it stood; a voter then votes twice in a poll. With a of n pairs of
 * a voter's votes in one poll alike and r the share over all voters, its weight is (a + k r) / (n + k), k = {@value
 * #PRIOR}; p(l) = Σ weight of votes for l / Σ weight. A voter that was asked only once has the weight r; when all
 * were, this is the majority vote.
 *
 * <p>Sources: P. Wang et al., "Large Language Models are not Fair Evaluators", ACL 2024 (balanced positions, <a
 * href="https://arxiv.org/abs/2305.17926">arXiv:2305.17926</a>); R. Li, T. Patel, X. Du, "PRD: Peer Rank and
 * Discussion", TMLR 2024 (<a href="https://arxiv.org/abs/2307.02762">arXiv:2307.02762</a>), whose data are of this
 * form. O(Σ votes a poll²). It rewards a voter that is consistent, not one that is right. Stateless and thread-safe.
 */
public final class SwapConsistency implements TruthInference {

    /** How many pairs the average of all voters stands for. */
    public static final int PRIOR = 5;

    /** Makes one. */
    public SwapConsistency() {}

    @Override
    public String name() {
        return "swap consistency";
    }

    @Override
    public InferredTruth infer(LabelTable table) {
        double[] alike = new double[table.voters()];
        double[] pairs = new double[table.voters()];
        for (int poll = 0; poll < table.polls(); poll++) {
            for (int i = table.start[poll]; i < table.start[poll + 1]; i++) {
                for (int j = table.start[poll]; j < i; j++) {
                    if (table.voter[i] == table.voter[j]) {
                        pairs[table.voter[i]]++;
                        alike[table.voter[i]] += table.label[i] == table.label[j] ? 1 : 0;
                    }
                }
            }
        }
        double[] weights = weights(alike, pairs);
        return InferredTruth.of(table, Votes.shares(table, weights), weights).from(Evidence.weights(weights));
    }

    private static double[] weights(double[] alike, double[] pairs) {
        double allAlike = 0;
        double allPairs = 0;
        for (int voter = 0; voter < pairs.length; voter++) {
            allAlike += alike[voter];
            allPairs += pairs[voter];
        }
        double overall = allPairs == 0 ? 1 : allAlike / allPairs;
        double[] weights = new double[pairs.length];
        for (int voter = 0; voter < pairs.length; voter++) {
            weights[voter] = (alike[voter] + PRIOR * overall) / (pairs[voter] + PRIOR);
        }
        return weights;
    }
}
