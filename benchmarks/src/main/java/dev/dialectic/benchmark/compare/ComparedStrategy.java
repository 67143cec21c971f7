package dev.dialectic.benchmark.compare;

import dev.dialectic.vote.VotingStrategy;
import java.util.List;

/** A way of deciding that is compared: three methods. Used by one thread. */
public interface ComparedStrategy {

    /**
     * The name with every parameter.
     *
     * @return the name
     */
    String name();

    /**
     * Whether it learns from polls of which the truth is known. Such a strategy is cross-validated: it decides only polls that
     * it did not learn from.
     *
     * @return true if it does
     */
    boolean learns();

    /**
     * Decides.
     *
     * @param known polls to learn from, with their truth; empty unless it {@linkplain #learns() learns}
     * @param asked the polls to decide, without their truth; all of them at once, so that voters may be judged by one another
     * @return a decision for each poll asked, in their order
     */
    List<Decision> decide(List<RecordedPoll> known, List<RecordedPoll> asked);

    /**
     * A voting rule, which decides each poll by itself.
     *
     * @param rule the rule
     * @return the strategy
     */
    static ComparedStrategy of(VotingStrategy rule) {
        return new RuleStrategy(rule);
    }
}
