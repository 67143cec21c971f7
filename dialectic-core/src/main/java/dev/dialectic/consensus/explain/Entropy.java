package dev.dialectic.consensus.explain;

import dev.dialectic.vote.Tally;

/**
 * How evenly the points of a tally are spread. Stateless and thread-safe.
 *
 * <p>H = −Σ p(o) ln p(o) / ln K over the shares p of the K options, in [0, 1]: 0 when one option has all points, 1 when all
 * have as many. It is rounded as doubles are, in the order of the options. Source: C. E. Shannon, <a
 * href="https://doi.org/10.1002/j.1538-7305.1948.tb01338.x">A Mathematical Theory of Communication</a>, 1948 (relative entropy
 * of a source).
 *
 * <p>Edges: 0 without points, and for one option. Cost: O(options).
 */
public final class Entropy {

    private Entropy() {}

    /**
     * The normalised entropy of a tally's shares.
     *
     * @param tally the tally
     * @return the entropy in [0, 1]
     */
    public static double of(Tally tally) {
        double sum = 0;
        for (double share : tally.shares().values()) {
            sum -= share > 0 ? share * Math.log(share) : 0;
        }
        int options = tally.points().size();
        return options < 2 ? 0.0 : Math.min(1, Math.max(0.0, sum / Math.log(options)));
    }
}
