package dev.dialectic.vote;

import dev.dialectic.question.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The preferences of a poll, by number: how each ballot ranks each option, and what it weighs. Immutable and thread-safe.
 *
 * <p>Options have the numbers of their order in the poll. Rank 0 is best; options of one rank are tied. What a ballot does not rank
 * is tied below all that it ranks.
 */
public final class Profile {

    private final List<String> options;
    private final int[][] ranks;
    private final boolean[][] ranked;
    private final BigDecimal[] weights;

    private Profile(List<String> options, int[][] ranks, boolean[][] ranked, BigDecimal[] weights) {
        this.options = options;
        this.ranks = ranks;
        this.ranked = ranked;
        this.weights = weights;
    }

    /**
     * The preferences that the ballots of a poll tell: their rankings, or else their choices followed by their
     * alternatives.
     *
     * @param poll the poll
     * @return its profile, the ballots in the electorate's order
     */
    public static Profile of(Poll poll) {
        List<String> options = poll.options().stream().map(Option::id).toList();
        Map<String, Integer> numbers = new HashMap<>();
        options.forEach(option -> numbers.put(option, numbers.size()));
        int[][] ranks = new int[poll.ballots().size()][options.size()];
        boolean[][] ranked = new boolean[poll.ballots().size()][options.size()];
        List<BigDecimal> weights = new ArrayList<>();
        poll.ballots().forEach((voter, ballot) -> {
            int row = weights.size();
            List<List<String>> levels = ballot.preferences();
            Arrays.fill(ranks[row], levels.size());
            for (int level = 0; level < levels.size(); level++) {
                for (String option : levels.get(level)) {
                    int number = Objects.requireNonNull(numbers.get(option), option);
                    ranks[row][number] = level;
                    ranked[row][number] = true;
                }
            }
            weights.add(poll.electorate().exactWeight(voter));
        });
        return new Profile(options, ranks, ranked, weights.toArray(BigDecimal[]::new));
    }

    /**
     * The options, by number.
     *
     * @return their ids
     */
    public List<String> options() {
        return options;
    }

    /**
     * How many ballots there are.
     *
     * @return the number, at least 0
     */
    public int ballots() {
        return weights.length;
    }

    /**
     * Where a ballot ranks an option.
     *
     * @param ballot the number of the ballot
     * @param option the number of the option
     * @return its rank: 0 is best, what is not ranked comes last
     */
    public int rank(int ballot, int option) {
        return ranks[ballot][option];
    }

    /**
     * Whether a ballot names an option in its preferences.
     *
     * @param ballot the number of the ballot
     * @param option the number of the option
     * @return false if it is only tied last for want of a rank
     */
    public boolean isRanked(int ballot, int option) {
        return ranked[ballot][option];
    }

    /**
     * What a ballot weighs.
     *
     * @param ballot the number of the ballot
     * @return its weight, exactly, at least 0
     */
    public BigDecimal weight(int ballot) {
        return weights[ballot];
    }

    /**
     * What all ballots weigh together.
     *
     * @return the sum, exactly, at least 0
     */
    public BigDecimal weight() {
        return Arrays.stream(weights).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
