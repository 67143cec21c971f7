package dev.dialectic.vote.strategy;

import static dev.dialectic.vote.strategy.Logarithm.DIGITS;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Surprisingly popular for any number of options: votes, each option's times how much more its voters foresee the others than
 * those foresee it.
 *
 * <p>score(o) = V(o) × Σ P(i | o) / P(o | i) over the options i that anybody chose, o among them; V(o) is the share of the votes
 * for o and P(i | o) the mean share that voters of o predict for i, both by weight, P clipped to at least 0.000001.
 *
 * <p>Source: D. Prelec, H. S. Seung, J. McCoy, <a href="https://doi.org/10.1038/nature21054">A solution to the single-question
 * crowd wisdom problem</a>, 2017, and its supplement, in which every voter weighs the same. For two options it
 * need not lead to the same as {@link SurprisinglyPopular}.
 *
 * <p>Axioms: neutrality and unanimity. Not anonymity (votes weigh differently) or, since predictions can outweigh any votes,
 * majority, monotonicity, Condorcet, participation, clone independence or reversal symmetry.
 *
 * <p>Cost: O(ballots × options + options²).
 *
 * <p>Edges: what a ballot predicts is read as {@link SurprisinglyPopular} does. Where no voter of an option predicts anything, they
 * expect an even outcome; where nobody does, it is weighted plurality. Points are the scores, rounded to 20 digits behind the
 * point and compared as such; support is a share of normalised votes, not of voters. Without ballots, or when all weigh 0,
 * nobody has points and nobody leads.
 */
public record PredictionNormalisedVotes() implements VotingStrategy {

    private static final BigDecimal LEAST = new BigDecimal("0.000001");

    @Override
    public String name() {
        return "prediction-normalised votes";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY, Axiom.UNANIMITY);
    }

    @Override
    public Tally count(Poll poll) {
        Map<String, BigDecimal> votes = new LinkedHashMap<>();
        poll.ballots()
                .forEach((voter, ballot) ->
                        votes.merge(ballot.choice(), poll.electorate().exactWeight(voter), BigDecimal::add));
        votes.values().removeIf(weight -> weight.signum() == 0);
        BigDecimal cast = Weights.cast(poll);
        Map<String, Map<String, BigDecimal>> predictions = new LinkedHashMap<>();
        votes.keySet()
                .forEach(chosen -> predictions.put(
                        chosen, Predictions.mean(poll, ballot -> ballot.choice().equals(chosen))));
        Points points = new Points(poll);
        votes.forEach((option, weight) ->
                points.give(option, Weights.part(weight.multiply(normaliser(option, predictions)), cast)));
        return points.tally(name());
    }

    private static BigDecimal normaliser(String option, Map<String, Map<String, BigDecimal>> predictions) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String other : predictions.keySet()) {
            sum = sum.add(
                    prediction(predictions, option, other).divide(prediction(predictions, other, option), DIGITS));
        }
        return sum;
    }

    private static BigDecimal prediction(
            Map<String, Map<String, BigDecimal>> predictions, String whose, String ofWhat) {
        return predictions
                .getOrDefault(whose, Map.of())
                .getOrDefault(ofWhat, LEAST)
                .max(LEAST);
    }
}
