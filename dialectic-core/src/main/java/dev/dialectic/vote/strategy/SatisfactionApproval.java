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
 * Each ballot counts, as much as its voter weighs, for the options that it approves of, split evenly among them.
 *
 * <p>score(o) = Σ weight(v) / (number of options that v approves of) over the voters v that approve of o. A ballot that lists no
 * approvals approves of its choice alone.
 *
 * <p>Source: S. J. Brams, D. M. Kilgour, <a href="https://ssrn.com/abstract=1643177">Satisfaction Approval Voting</a>, 2010, for the
 * case of one to be elected.
 *
 * <p>Axioms: neutrality, monotonicity, participation. Not anonymity (votes weigh differently), unanimity (all may
 * approve of a second option too), majority, Condorcet, clone independence (copies split what they get) or reversal symmetry.
 *
 * <p>Cost: O(ballots × options).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. Points sum to the weight that
 * was cast, so support is a share of votes. Quotients are rounded to 50 digits, sums to 20 behind the point; equal ones tie.
 */
public record SatisfactionApproval() implements VotingStrategy {

    @Override
    public String name() {
        return "satisfaction approval";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY, Axiom.MONOTONICITY, Axiom.PARTICIPATION);
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
            Set<String> approved = ballot.approvals().isEmpty() ? Set.of(ballot.choice()) : ballot.approvals();
            BigDecimal each = weight.divide(BigDecimal.valueOf(approved.size()), DIGITS);
            approved.forEach(option -> points.give(option, each));
        });
        return points.tally(name(), Logarithm::settled);
    }
}
