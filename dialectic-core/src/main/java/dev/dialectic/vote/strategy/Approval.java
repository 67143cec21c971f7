package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Each ballot counts for every option that it approves of as much as its voter weighs.
 *
 * <p>score(o) = Σ weight(v) over the voters v that approve of o, exactly, each weight as the decimal it was written as.
 *
 * <p>Source: S. J. Brams, P. C. Fishburn, <a href="https://doi.org/10.2307/1955105">Approval Voting</a>, 1978.
 *
 * <p>Axioms: neutrality, monotonicity, participation, clone independence (copies being approved of alike), reversal
 * symmetry (what was not approved of being approved of instead). Not anonymity (votes weigh differently), unanimity (all
 * may approve of a second option too, which is then a tie), majority or Condorcet.
 *
 * <p>Cost: O(ballots × options).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A ballot that lists
 * no approvals approves of its choice alone. Rankings, tied or truncated, are not read. Equal scores tie. A support is a
 * share of all approvals, not of the voters: where voters approve of two options each, nobody's exceeds 1/2, so use
 * shares as thresholds with care.
 */
public record Approval() implements VotingStrategy {

    @Override
    public String name() {
        return "weighted approval";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(
                Axiom.NEUTRALITY,
                Axiom.MONOTONICITY,
                Axiom.PARTICIPATION,
                Axiom.CLONE_INDEPENDENCE,
                Axiom.REVERSAL_SYMMETRY);
    }

    @Override
    public Optional<BigDecimal> swing(Poll poll) {
        return Optional.of(BigDecimal.ONE);
    }

    @Override
    public Tally count(Poll poll) {
        Points points = new Points(poll);
        poll.ballots().forEach((voter, ballot) -> {
            BigDecimal weight = poll.electorate().exactWeight(voter);
            Set<String> approved = ballot.approvals().isEmpty() ? Set.of(ballot.choice()) : ballot.approvals();
            approved.forEach(option -> points.give(option, weight));
        });
        return points.tally(name());
    }
}
