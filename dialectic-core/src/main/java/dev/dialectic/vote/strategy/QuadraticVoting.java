package dev.dialectic.vote.strategy;

import static dev.dialectic.vote.strategy.Logarithm.DIGITS;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Each voter buys votes for options out of one budget, n votes for an option at the price of n²: who cares a little about many
 * options is heard better than by giving all to one.
 *
 * <p>score(o) = Σ weight(v) × √(points(v, o) / Σ points(v, ·)). The points of a ballot are what it pays, its budget is what it pays
 * in all, whatever numbers it uses. A ballot without points pays all for its choice.
 *
 * <p>Source: S. P. Lalley, E. G. Weyl, <a href="https://doi.org/10.1257/pandp.20181002">Quadratic Voting: How Mechanism Design Can
 * Radicalize Democracy</a>, 2018; with a budget over several options, E. A. Posner, E. G. Weyl, Radical Markets, 2018. There votes
 * may be against an option; points are at least 0 here, so they are for it.
 *
 * <p>Axioms: neutrality, unanimity, monotonicity and participation, and none of the others, as {@link Cumulative}.
 *
 * <p>Cost: O(ballots × options), with a root to 50 digits for each option that is paid for.
 *
 * <p>Edges: as {@link Cumulative}. Points are votes bought: a ballot that pays for k options alike gives √k votes in all, so support
 * is a share of votes and not of voters. Roots are decimals rounded to 50 digits, sums to 20 behind the point; equal
 * ones tie.
 */
public record QuadraticVoting() implements VotingStrategy {

    @Override
    public String name() {
        return "quadratic";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY, Axiom.UNANIMITY, Axiom.MONOTONICITY, Axiom.PARTICIPATION);
    }

    @Override
    public Optional<BigDecimal> swing(Poll poll) {
        return Optional.of(Weights.ROUNDED_ONE);
    }

    @Override
    public Tally count(Poll poll) {
        Points points = new Points(poll);
        poll.ballots().forEach((voter, ballot) -> {
            BigDecimal weight = poll.electorate().exactWeight(voter);
            Cumulative.parts(ballot)
                    .forEach((option, part) ->
                            points.give(option, part.sqrt(DIGITS).multiply(weight)));
        });
        return points.tally(name(), Logarithm::settled);
    }
}
