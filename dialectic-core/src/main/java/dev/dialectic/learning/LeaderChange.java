package dev.dialectic.learning;

/**
 * How probable it is that votes still to come end the lead. Pure functions.
 *
 * <p>Beforehand all shares are equally probable (Dirichlet(1, …, 1)), so after counts v the numbers of the next r
 * votes are Dirichlet-multinomial: P(x) = r! Γ(A) / Γ(A + r) × Π Γ(a + x) / (Γ(a) x!) with a = v + 1 and A = Σ a. The
 * probability that the leader stays strictly ahead is summed exactly. Source: G. Pólya's urn; as a stopping rule, the
 * posterior predictive of {@link AdaptiveStop}'s model. O(options × r³).
 */
public final class LeaderChange {

    /** The most votes to come that are reckoned with. */
    public static final int MAX_TO_COME = 200;

    private LeaderChange() {}

    /**
     * How probable it is that the leader will not be the only one ahead after more votes.
     *
     * @param toCome how many votes are still to come, in [0, {@value #MAX_TO_COME}]
     * @param counts how many chose each option so far; every option that may be chosen has one, be it 0
     * @return the probability in [0, 1]; 1 when two lead now and no vote is to come
     * @throws IllegalArgumentException if there is no option, a count is negative or too many votes are to come
     */
    public static double probability(int toCome, int... counts) {
        int[] descending = Counts.descending(counts);
        if (toCome < 0 || toCome > MAX_TO_COME) {
            throw new IllegalArgumentException(
                    "leader change: expected 0 to " + MAX_TO_COME + " votes to come, found " + toCome);
        }
        double total = 0;
        for (int count : descending) {
            total += count + 1.0;
        }
        // r! Γ(A) / Γ(A + r), spread over the r factors so that nothing vanishes: each vote costs (i + 1) / (A + i).
        double logAll = 0;
        for (int i = 0; i < toCome; i++) {
            logAll += Math.log(i + 1) - Math.log(total + i);
        }
        double stays = 0;
        for (int own = 0; own <= toCome; own++) {
            double others = ways(descending, toCome - own, descending[0] + own);
            if (others > 0) {
                stays += Math.exp(logAll + logWeight(descending[0], own) + Math.log(others));
            }
        }
        return Math.max(0, Math.min(1, 1 - stays));
    }

    /** Σ Π Γ(a + x) / (Γ(a) x!) over all ways of giving votes to the others that keep each below a limit. */
    private static double ways(int[] counts, int votes, int limit) {
        double[] ways = new double[votes + 1];
        ways[0] = 1;
        for (int option = 1; option < counts.length; option++) {
            double[] next = new double[votes + 1];
            int most = Math.min(votes, limit - 1 - counts[option]);
            for (int x = 0; x <= most; x++) {
                double weight = Math.exp(logWeight(counts[option], x));
                for (int given = x; given <= votes; given++) {
                    next[given] += ways[given - x] * weight;
                }
            }
            ways = next;
        }
        return ways[votes];
    }

    /** ln of Γ(a + x) / (Γ(a) x!) for a = count + 1: a binomial coefficient. */
    private static double logWeight(int count, int x) {
        double sum = 0;
        for (int i = 1; i <= x; i++) {
            sum += Math.log(count + i) - Math.log(i);
        }
        return sum;
    }
}
