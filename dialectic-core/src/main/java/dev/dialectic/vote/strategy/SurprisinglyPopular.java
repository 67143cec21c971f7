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
 * The option that got more votes than the voters expected: those who know better also know that they are few. Made for two
 * options; among more, {@link PredictionNormalisedVotes}.
 *
 * <p>score(o) = share of the votes for o, by weight, less the mean share that voters predicted for o, by weight. What a ballot
 * predicts is taken in proportion when it names every option or more than 1 in all; else what it leaves of 1 is spread evenly over
 * those it does not name. A ballot that predicts nothing votes and does not count in the mean; when nobody predicts, an even outcome
 * is expected, and whoever has most votes leads.
 *
 * <p>Source: D. Prelec, H. S. Seung, J. McCoy, <a href="https://doi.org/10.1038/nature21054">A solution to the single-question
 * crowd wisdom problem</a>, 2017.
 *
 * <p>Axioms: neutrality and monotonicity. Not anonymity (votes weigh differently), unanimity (what all choose and all expected
 * surprises nobody, and is tied with the others), majority, Condorcet, participation, clone independence or reversal symmetry.
 *
 * <p>Cost: O(ballots × options).
 *
 * <p>Edges: points are the score, 0 for who got fewer votes than expected; support is a share of surprise and not of voters. When
 * nothing surprises, all options are tied without points. Without ballots, or when all weigh 0, nobody leads. Quotients are
 * rounded to 50 digits, scores to 20 behind the point and compared as such. Voters who do not predict honestly, or agents that
 * were not asked to predict, make it worthless.
 */
public record SurprisinglyPopular() implements VotingStrategy {

    @Override
    public String name() {
        return "surprisingly popular";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY, Axiom.MONOTONICITY);
    }

    @Override
    public Tally count(Poll poll) {
        BigDecimal cast = Weights.cast(poll);
        if (cast.signum() == 0) {
            return new Points(poll).tally(name());
        }
        Map<String, BigDecimal> votes = new LinkedHashMap<>();
        poll.options().forEach(option -> votes.put(option.id(), BigDecimal.ZERO));
        poll.ballots()
                .forEach((voter, ballot) ->
                        votes.merge(ballot.choice(), poll.electorate().exactWeight(voter), BigDecimal::add));
        Map<String, BigDecimal> expected = Predictions.mean(poll, ballot -> true);
        Map<String, BigDecimal> surprise = new LinkedHashMap<>();
        votes.forEach((option, weight) -> surprise.put(
                option,
                Logarithm.settled(
                        weight.divide(cast, DIGITS).subtract(expected.getOrDefault(option, BigDecimal.ZERO)))));
        Map<String, BigDecimal> points = new LinkedHashMap<>(surprise);
        points.replaceAll((option, score) -> score.max(BigDecimal.ZERO));
        return Levels.tally(name(), points, surprise::get);
    }
}
