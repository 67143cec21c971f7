package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.util.Set;

/**
 * Each vote counts for its choice as much as its voter weighs, times the log-odds of its confidence. Made for two options: who is
 * less than half sure of one speaks for the other. Among more, {@link NitzanParoush} knows where chance is.
 *
 * <p>score(o) = Σ weight(v) × ln(c / (1 - c)) over the voters v whose choice is o, c the confidence clipped to [0.000001, 0.999999],
 * so nobody's log-odds exceed 13.8, those of six voters that are 0.9 sure.
 *
 * <p>Source: S. Nitzan, J. Paroush, <a href="https://doi.org/10.2307/2526438">Optimal Decision Rules in Uncertain Dichotomous
 * Choice Situations</a>, 1982; L. Shapley, B. Grofman, <a href="https://doi.org/10.1007/BF00118940">Optimizing group judgmental
 * accuracy in the presence of interdependencies</a>, 1984. They speak of accuracies; a confidence is one only when calibrated.
 *
 * <p>Axioms: neutrality alone. Not anonymity (votes weigh differently), nor unanimity or monotonicity: who is less than half sure
 * of its choice speaks against it. Not majority, Condorcet, participation, clone independence or reversal symmetry.
 *
 * <p>Cost: O(ballots + options), with a logarithm of 50 digits for each ballot.
 *
 * <p>Edges: points are the scores; when some are below 0 all are raised until the least is 0, which leaves every difference as it
 * is. So support is a share of evidence and not of voters. Without ballots, and when every score is the same and at most 0,
 * nobody has points and nobody leads. Logarithms are whole-number arithmetic to 50 digits, sums are rounded to 20 digits behind
 * the point and compared as such: two votes of 0.75 tie with one of 0.9, odds of 3 × 3 with 9.
 */
public record LogOdds() implements VotingStrategy {

    @Override
    public String name() {
        return "log-odds";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY);
    }

    @Override
    public Tally count(Poll poll) {
        LogScores scores = new LogScores(poll);
        poll.ballots()
                .forEach((voter, ballot) -> scores.add(
                        ballot.choice(),
                        poll.electorate().exactWeight(voter).multiply(Opinion.logOdds(ballot.exactConfidence(), 2))));
        return scores.aboveTheLeast(name());
    }
}
