package dev.dialectic.vote.strategy;

import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * The weights that are most often right when voters err independently and their accuracies are known.
 *
 * <p>score(o) = Σ ln(p(v) × (m - 1) / (1 - p(v))) over the voters v whose choice is o among m options, p the accuracy, clipped to
 * [0.000001, 0.999999] so that nobody is a dictator. For two options it is the rule of the paper; for more, that of voters who,
 * when wrong, are so evenly. Where accuracies come from is said by {@link Accuracy}.
 *
 * <p>Source: S. Nitzan, J. Paroush, <a href="https://doi.org/10.2307/2526438">Optimal Decision Rules in Uncertain Dichotomous
 * Choice Situations</a>, 1982. For more options it follows from the same likelihood with even errors.
 *
 * <p>Axioms: neutrality; anonymity with the confidence as accuracy (weights are not read then), participation with the weight. Not
 * unanimity, majority, monotonicity or Condorcet: a voter that is worse than chance speaks against its choice. With weights that
 * are equal and better than chance it leads where {@link Plurality} does. Never clone independence or reversal symmetry.
 *
 * <p>Cost: O(ballots + options), with a logarithm of 50 digits for each ballot.
 *
 * <p>Edges, points, rounding and ties as {@link LogOdds}: the least score is raised to 0, so a voter that is worse than chance
 * gives its evidence to all the others alike.
 *
 * @param accuracy what a voter's accuracy is read from
 */
public record NitzanParoush(Accuracy accuracy) implements VotingStrategy {

    /** What a voter's accuracy is read from. */
    public enum Accuracy {
        /** The confidence of its ballot. It is an accuracy only when it is calibrated. */
        CONFIDENCE("confidence"),
        /**
         * The weight of the voter: a share in [0, 1] of polls in which it was right, as it was learned when the panel was
         * seated. A weight above 1 counts as 1.
         */
        WEIGHT("weight");

        private final String word;

        Accuracy(String word) {
            this.word = word;
        }
    }

    /** Checks that nothing is missing. */
    public NitzanParoush {
        Objects.requireNonNull(accuracy, "accuracy");
    }

    @Override
    public String name() {
        return "Nitzan-Paroush (" + accuracy.word + " as accuracy)";
    }

    @Override
    public Set<Axiom> axioms() {
        return accuracy == Accuracy.CONFIDENCE
                ? EnumSet.of(Axiom.ANONYMITY, Axiom.NEUTRALITY)
                : EnumSet.of(Axiom.NEUTRALITY, Axiom.PARTICIPATION);
    }

    @Override
    public Tally count(Poll poll) {
        return scores(poll, accuracy).aboveTheLeast(name());
    }

    static LogScores scores(Poll poll, Accuracy accuracy) {
        LogScores scores = new LogScores(poll);
        poll.ballots()
                .forEach((voter, ballot) -> scores.add(
                        ballot.choice(),
                        Opinion.logOdds(
                                accuracy(poll, voter, ballot, accuracy),
                                poll.options().size())));
        return scores;
    }

    private static BigDecimal accuracy(Poll poll, AgentId voter, Ballot ballot, Accuracy accuracy) {
        return accuracy == Accuracy.CONFIDENCE
                ? ballot.exactConfidence()
                : poll.electorate().exactWeight(voter);
    }
}
