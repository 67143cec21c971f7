package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The average of what the voters think the options' probabilities are, each as much as its voter weighs.
 *
 * <p>p(o) = Σ weight(v) × p(v, o) / Σ weight(v). An opinion p(v, ·) is the ballot's grades in proportion when it has grades, else
 * its confidence for its choice and the rest spread evenly over the others.
 *
 * <p>Source: M. Stone, <a href="https://doi.org/10.1214/aoms/1177704873">The Opinion Pool</a>, 1961; R. T. Clemen, R. L. Winkler,
 * <a href="https://doi.org/10.1111/j.1539-6924.1999.tb00399.x">Combining Probability Distributions From Experts in Risk
 * Analysis</a>, 1999.
 *
 * <p>Axioms: neutrality alone. Not anonymity (votes weigh differently), nor unanimity or monotonicity: a voter that is less than
 * 1/m sure of its choice among m options speaks against it. Not majority, Condorcet, participation, clone independence or
 * reversal symmetry.
 *
 * <p>Cost: O(ballots × options).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. Grades that are all 0 are an
 * even opinion. Points are probabilities that sum to 1, so support is the pooled probability of the leader. Quotients are
 * rounded to 50 digits and points to 20 behind the point, in which equal ones tie; no order of ballots changes them.
 */
public record LinearPool() implements VotingStrategy {

    @Override
    public String name() {
        return "linear pool";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY);
    }

    /** Opinions are divided by the weight of those who gave one, which more of them changes for all options alike. */
    @Override
    public Optional<BigDecimal> swing(Poll poll) {
        BigDecimal total = Weights.cast(poll);
        return total.signum() == 0
                ? Optional.empty()
                : Optional.of(Weights.ROUNDED_ONE.divide(total, MathContext.DECIMAL128));
    }

    @Override
    public Tally count(Poll poll) {
        BigDecimal total = Weights.cast(poll);
        Points points = new Points(poll);
        poll.ballots()
                .forEach((voter, ballot) ->
                        give(points, poll, ballot, poll.electorate().exactWeight(voter)));
        return points.tally(name(), sum -> Weights.part(sum, total));
    }

    private static void give(Points points, Poll poll, Ballot ballot, BigDecimal weight) {
        List<BigDecimal> opinion = Opinion.of(ballot, poll);
        for (int i = 0; i < opinion.size(); i++) {
            points.give(poll.options().get(i).id(), opinion.get(i).multiply(weight));
        }
    }
}
