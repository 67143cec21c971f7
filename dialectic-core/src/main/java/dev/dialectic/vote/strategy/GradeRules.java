package dev.dialectic.vote.strategy;

import dev.dialectic.vote.VotingStrategy;
import java.util.List;

/**
 * The rules by which voters say something of several options at once: approvals, grades, points of a budget. Stateless and
 * thread-safe.
 */
public final class GradeRules {

    private GradeRules() {}

    /**
     * Each vote is split evenly among the options that it approves of.
     *
     * @return the rule
     */
    public static VotingStrategy satisfactionApproval() {
        return new SatisfactionApproval();
    }

    /**
     * Each vote is spread over options in proportion to its points.
     *
     * @return the rule
     */
    public static VotingStrategy cumulative() {
        return new Cumulative();
    }

    /**
     * Each voter buys votes for options, n for the price of n².
     *
     * @return the rule
     */
    public static VotingStrategy quadratic() {
        return new QuadraticVoting();
    }

    /**
     * The sum of the grades by weight.
     *
     * @return the rule
     */
    public static VotingStrategy score() {
        return score(Score.Of.SUM);
    }

    /**
     * The sum or the mean of the grades by weight.
     *
     * @param of which of the two
     * @return the rule
     */
    public static VotingStrategy score(Score.Of of) {
        return new Score(of);
    }

    /**
     * The median grade by weight; ties stay.
     *
     * @return the rule
     */
    public static VotingStrategy medianScore() {
        return new MedianScore();
    }

    /**
     * The median grade by weight, ties broken by the medians behind it.
     *
     * @return the rule
     */
    public static VotingStrategy majorityJudgment() {
        return new MajorityJudgment();
    }

    /**
     * Score, then a runoff of the two best.
     *
     * @return the rule
     */
    public static VotingStrategy star() {
        return new Star();
    }

    /** Every rule, one that has conventions once for each. */
    static List<VotingStrategy> all() {
        return List.of(
                satisfactionApproval(),
                cumulative(),
                quadratic(),
                score(Score.Of.SUM),
                score(Score.Of.MEAN),
                medianScore(),
                majorityJudgment(),
                star());
    }
}
