package dev.dialectic.vote.table;

import dev.dialectic.question.Option;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import java.util.List;

/**
 * Many ballots for one option each, in columns: the option, how sure the voter is, and what its ballot weighs. It reads the
 * caller's arrays and does not copy them, so they must not change. Immutable and thread-safe as long as they do not.
 */
public final class ChoiceTable {

    private final int options;
    private final int[] option;
    private final double[] confidence;
    private final double[] weight;
    private final boolean whole;

    private ChoiceTable(int options, int[] option, double[] confidence, double[] weight) {
        Columns.requireOptions(options);
        Columns.requireRows("confidence", confidence.length, option.length);
        Columns.requireWeights(weight, option.length);
        for (int ballot = 0; ballot < option.length; ballot++) {
            Columns.requireOption(option[ballot], options, ballot);
            if (!(confidence[ballot] >= 0 && confidence[ballot] <= 1)) {
                throw new IllegalArgumentException(
                        "table: expected a confidence in [0, 1] in ballot " + ballot + ", found " + confidence[ballot]);
            }
        }
        this.options = options;
        this.option = option;
        this.confidence = confidence;
        this.weight = weight;
        this.whole = Columns.areWhole(weight);
    }

    /**
     * A table of ballots that weigh differently.
     *
     * @param options how many options there are, at least 1
     * @param option the number of the option of each ballot, from 0 on
     * @param confidence how sure each voter is, in [0, 1]
     * @param weight what each ballot weighs, finite and at least 0
     * @return the table, which reads these arrays
     * @throws IllegalArgumentException if the columns differ in length or a value is out of its range
     */
    public static ChoiceTable of(int options, int[] option, double[] confidence, double[] weight) {
        return new ChoiceTable(options, option, confidence, weight);
    }

    /**
     * The choices of a poll. Options have the numbers of their order in the poll, ballots those of the electorate's order.
     *
     * @param poll the poll
     * @return its table
     */
    public static ChoiceTable of(Poll poll) {
        List<String> ids = poll.options().stream().map(Option::id).toList();
        List<Ballot> ballots = List.copyOf(poll.ballots().values());
        return new ChoiceTable(
                ids.size(),
                ballots.stream()
                        .mapToInt(ballot -> ids.indexOf(ballot.choice()))
                        .toArray(),
                ballots.stream().mapToDouble(Ballot::confidence).toArray(),
                Columns.weights(poll));
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
     * How many ballots there are.
     *
     * @return the number, at least 0
     */
    public int ballots() {
        return option.length;
    }

    int[] option() {
        return option;
    }

    double[] confidence() {
        return confidence;
    }

    double[] weight() {
        return weight;
    }

    /** Whether all weights are whole numbers. */
    boolean isWhole() {
        return whole;
    }
}
