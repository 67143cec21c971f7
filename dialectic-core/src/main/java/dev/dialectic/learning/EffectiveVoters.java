package dev.dialectic.learning;

import java.util.Arrays;
import java.util.List;

/**
 * How many independent voters a panel is worth: voters that are right and wrong together tell less than their number.
 * With the correlation ρ of any two voters' being right and weights w, it is (Σ w)² / Σ Σ w w ρ; with equal weights n
 * / (1 + (n - 1) × mean ρ). Pairs that met in fewer than 2 polls, or of which one was always right or always wrong in
 * those, count as uncorrelated; where voters err apart (ρ below 0) no more than n is given. Immutable and
 * thread-safe.
 *
 * <p>Source: L. Kish, <i>Survey Sampling</i>, 1965 (design effect); for juries K. Ladha, "The Condorcet Jury Theorem,
 * Free Speech, and Correlated Votes", American Journal of Political Science 36, 1992, <a
 * href="https://doi.org/10.2307/2111584">doi:10.2307/2111584</a>. O(Σ votes a poll²) time, O(voters²) memory.
 */
public final class EffectiveVoters {

    private final int voters;
    private final double[] correlation;

    private EffectiveVoters(int voters, double[] correlation) {
        this.voters = voters;
        this.correlation = correlation;
    }

    /**
     * From polls whose truth is known.
     *
     * @param table the votes
     * @param right the right label of each poll; -1 where none of the labels is right
     * @return the correlations
     * @throws IllegalArgumentException if there is not one for each poll
     */
    public static EffectiveVoters of(LabelTable table, int... right) {
        if (right.length != table.polls()) {
            throw new IllegalArgumentException("effective voters: expected a right label for each of " + table.polls()
                    + " polls, found " + right.length);
        }
        int n = table.voters();
        Sums sums = new Sums(n);
        for (int poll = 0; poll < right.length; poll++) {
            for (int i = table.start[poll]; i < table.start[poll + 1]; i++) {
                for (int j = table.start[poll]; j < table.start[poll + 1]; j++) {
                    sums.count(
                            table.voter[i],
                            table.voter[j],
                            table.label[i] == right[poll],
                            table.label[j] == right[poll]);
                }
            }
        }
        double[] correlation = new double[n * n];
        Arrays.setAll(correlation, cell -> cell / n == cell % n ? 1 : sums.correlation(cell / n, cell % n));
        return new EffectiveVoters(n, correlation);
    }

    /**
     * From settled polls.
     *
     * @param polls the polls; voters are numbered as they first appear
     * @return the correlations
     */
    public static EffectiveVoters of(List<SettledPoll> polls) {
        LabelTable table = LabelTable.ofPolls(
                LabelMeaning.PER_POLL, polls.stream().map(SettledPoll::poll).toList());
        int[] right = new int[polls.size()];
        Arrays.setAll(right, i -> table.labelNamed(i, polls.get(i).truth()).orElse(-1));
        return of(table, right);
    }

    /**
     * How much two voters are right together.
     *
     * @param one a voter
     * @param other another one
     * @return the correlation in [-1, 1]; 1 of a voter with itself
     */
    public double correlation(int one, int other) {
        return correlation[one * voters + other];
    }

    /** {@return how many independent voters all of them are worth when they weigh the same, in [0, their number]} */
    public double number() {
        double[] equal = new double[voters];
        Arrays.fill(equal, 1);
        return number(equal);
    }

    /**
     * How many independent voters they are worth.
     *
     * @param weights what each weighs, at least 0
     * @return the number, in [0, (Σ w)² / Σ w²]; 0 when nobody weighs anything
     * @throws IllegalArgumentException if there is not one for each voter
     */
    public double number(double... weights) {
        if (weights.length != voters) {
            throw new IllegalArgumentException(
                    "effective voters: expected a weight for each of " + voters + " voters, found " + weights.length);
        }
        double sum = Arrays.stream(weights).sum();
        double apart = Arrays.stream(weights).map(weight -> weight * weight).sum();
        double together = 0;
        for (int i = 0; i < voters; i++) {
            for (int j = 0; j < voters; j++) {
                together += weights[i] * weights[j] * correlation(i, j);
            }
        }
        return sum == 0 ? 0 : sum * sum / Math.max(apart, together);
    }

    /** For every two voters: polls in which both voted, the first was right, the second was, both were. */
    private record Sums(int voters, int[] met, int[] first, int[] both) {

        Sums(int voters) {
            this(voters, new int[voters * voters], new int[voters * voters], new int[voters * voters]);
        }

        void count(int one, int other, boolean oneRight, boolean otherRight) {
            int cell = one * voters + other;
            met[cell]++;
            first[cell] += oneRight ? 1 : 0;
            both[cell] += oneRight && otherRight ? 1 : 0;
        }

        double correlation(int one, int other) {
            double n = met[one * voters + other];
            double p = first[one * voters + other] / n;
            double q = first[other * voters + one] / n;
            double spread = Math.sqrt(p * (1 - p) * q * (1 - q));
            return n < 2 || spread == 0 ? 0 : (both[one * voters + other] / n - p * q) / spread;
        }
    }
}
