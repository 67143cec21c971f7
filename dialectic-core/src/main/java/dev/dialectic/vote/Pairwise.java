package dev.dialectic.vote;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * For every two options, what the ballots weigh that rank the one above the other. Immutable and thread-safe.
 *
 * <p>Counting takes O(v n²) for v ballots on n options.
 */
public final class Pairwise {

    private final int options;
    private final BigDecimal[][] above;

    private Pairwise(BigDecimal[][] above) {
        this.options = above.length;
        this.above = above;
    }

    /**
     * Counts the pairs of a profile. A ballot that ties two options counts for neither.
     *
     * @param profile the preferences
     * @return the counts
     */
    public static Pairwise of(Profile profile) {
        int n = profile.options().size();
        BigDecimal[][] above = new BigDecimal[n][n];
        for (BigDecimal[] row : above) {
            Arrays.fill(row, BigDecimal.ZERO);
        }
        for (int ballot = 0; ballot < profile.ballots(); ballot++) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    if (profile.rank(ballot, a) < profile.rank(ballot, b)) {
                        above[a][b] = above[a][b].add(profile.weight(ballot));
                    }
                }
            }
        }
        return new Pairwise(above);
    }

    /**
     * How many options there are.
     *
     * @return the number, at least 1
     */
    public int options() {
        return options;
    }

    /**
     * What the ballots weigh that rank one option above another.
     *
     * @param a the number of the one
     * @param b the number of the other
     * @return the weight, exactly, at least 0
     */
    public BigDecimal above(int a, int b) {
        return above[a][b];
    }

    /**
     * By how much one option beats another.
     *
     * @param a the number of the one
     * @param b the number of the other
     * @return the weight above less the weight below, exactly; negative when it is beaten
     */
    public BigDecimal margin(int a, int b) {
        return above[a][b].subtract(above[b][a]);
    }
}
