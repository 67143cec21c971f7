package dev.dialectic.consensus.explain;

import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Profile;
import java.util.OptionalDouble;

/**
 * Kendall's coefficient of concordance: how alike the ballots of a poll rank the options. Stateless and thread-safe.
 *
 * <p>W = 12 S / (m² (n³ − n) − m ΣT), in [0, 1], for m ballots and n options: S is the sum of squared deviations of the
 * options' rank sums from their mean, tied options share the average of their ranks, and T = Σ (t³ − t) over the groups of t
 * tied options of a ballot. 1 is the same ranking on every ballot, 0 rank sums that are all equal. Source: M. G. Kendall, B.
 * Babington Smith, <a href="https://doi.org/10.1214/aoms/1177732186">The Problem of m Rankings</a>, 1939; with ties as in
 * S. Siegel, <i>Nonparametric Statistics for the Behavioral Sciences</i>, 1956, chapter 9.
 *
 * <p>What a ballot does not rank is tied last. Every ballot counts the same; weights and confidence are not read. The sums
 * are whole numbers, so W is rounded once and the order of the ballots is of no consequence.
 *
 * <p>Edges: none with fewer than two ballots, with one option, and where each ballot ties all options. Cost: O(ballots ×
 * options²).
 */
public final class KendallW {

    private KendallW() {}

    /**
     * The concordance of a poll's rankings.
     *
     * @param poll the poll
     * @return W in [0, 1], or empty where it is not defined
     */
    public static OptionalDouble of(Poll poll) {
        Profile profile = Profile.of(poll);
        long m = profile.ballots();
        long n = profile.options().size();
        long ties = 0;
        long[] twiceTheSums = new long[(int) n];
        for (int ballot = 0; ballot < m; ballot++) {
            for (int option = 0; option < n; option++) {
                long tied = tiedWith(profile, ballot, option);
                // Summed over the t members of a group of ties, t² - 1 is t³ - t.
                ties += tied * tied - 1;
                twiceTheSums[option] += 2 * above(profile, ballot, option) + tied + 1;
            }
        }
        long squares = 0;
        long sum = 0;
        for (long twice : twiceTheSums) {
            squares += twice * twice;
            sum += twice;
        }
        long spread = m * m * (n * n * n - n) - m * ties;
        // S is (squares - sum² / n) / 4.
        return m < 2 || spread == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(3.0 * (n * squares - sum * sum) / (n * spread));
    }

    private static long above(Profile profile, int ballot, int option) {
        long above = 0;
        for (int other = 0; other < profile.options().size(); other++) {
            above += profile.rank(ballot, other) < profile.rank(ballot, option) ? 1 : 0;
        }
        return above;
    }

    private static long tiedWith(Profile profile, int ballot, int option) {
        long tied = 0;
        for (int other = 0; other < profile.options().size(); other++) {
            tied += profile.rank(ballot, other) == profile.rank(ballot, option) ? 1 : 0;
        }
        return tied;
    }
}
