package dev.dialectic.vote;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

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
            BigDecimal weight = profile.weight(ballot);
            for (int a = 0; a < n; a++) {
                int rank = profile.rank(ballot, a);
                for (int b = 0; b < n; b++) {
                    if (rank < profile.rank(ballot, b)) {
                        above[a][b] = above[a][b].add(weight);
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

    /**
     * The order of the pairs by strength, as numbers that can be counted with fast and without rounding: rules that only ask which
     * of two pairs is stronger decide by them as they would by the exact sums.
     *
     * @param by what makes one pair stronger than another
     * @return for option a above option b, at a × options + b: 0 where neither beats the other and on the diagonal, 1 for
     *     the weakest victories, 2 for the next stronger ones and so on, whole numbers, equal where strengths are; for
     *     the beaten one, 0, and by {@link Strength#MARGINS} the number of the victory, negative
     * @throws IllegalArgumentException if the measure is {@link Strength#OPPOSITION}, which does not tell victories apart
     */
    public double[] strengths(Strength by) {
        int[] victories = IntStream.range(0, options * options)
                .filter(pair -> margin(pair / options, pair % options).signum() > 0)
                .boxed()
                .sorted(weakestFirst(by))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] strengths = new double[options * options];
        double level = 0;
        for (int i = 0; i < victories.length; i++) {
            if (i == 0 || weakestFirst(by).compare(victories[i - 1], victories[i]) < 0) {
                level++;
            }
            strengths[victories[i]] = level;
            if (by == Strength.MARGINS) {
                strengths[victories[i] % options * options + victories[i] / options] = -level;
            }
        }
        return strengths;
    }

    private Comparator<Integer> weakestFirst(Strength by) {
        return switch (by) {
            case MARGINS -> Comparator.comparing(pair -> margin(pair / options, pair % options));
            case WINNING_VOTES -> Comparator.comparing(this::above);
            case RATIO -> this::compareRatios;
            case OPPOSITION ->
                throw new IllegalArgumentException(
                        "strengths: expected margins, winning votes or ratio, found opposition, which a beaten option has too");
        };
    }

    private BigDecimal above(int pair) {
        return above[pair / options][pair % options];
    }

    private BigDecimal below(int pair) {
        return above[pair % options][pair / options];
    }

    /** As fractions are compared; two that are infinite, by what is above the line. */
    private int compareRatios(int one, int other) {
        int compared = above(one).multiply(below(other)).compareTo(above(other).multiply(below(one)));
        return compared != 0
                ? compared
                : above(one).compareTo(above(other)) * (below(one).signum() == 0 ? 1 : 0);
    }
}
