package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * One voter, one vote: each ballot counts 1 for its choice, whatever its voter weighs and however sure it is.
 *
 * <p>score(o) = number of ballots whose choice is o.
 *
 * <p>Source: W. S. Zwicker, <a href="https://doi.org/10.1017/CBO9781107446984.003">Introduction to the Theory of
 * Voting</a>, Handbook of Computational Social Choice, 2016.
 *
 * <p>Axioms: anonymity, neutrality, unanimity, majority, monotonicity, participation. Not Condorcet, clone independence
 * (copies split the vote) or reversal symmetry (an option can lead both the first and the last places).
 *
 * <p>Cost: O(ballots + options).
 *
 * <p>Edges: without ballots nobody has points and nobody leads. One voter decides alone. A voter of weight 0 counts like
 * any other: to take the vote from somebody, do not seat it. Only the choice is read. A ballot has one even when its
 * ranking ties it with other options, and it is not split among them; libraries that know rankings alone split it or
 * spoil the ballot. Equal scores tie.
 */
public record Plurality() implements VotingStrategy {

    @Override
    public String name() {
        return "plurality";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(
                Axiom.ANONYMITY,
                Axiom.NEUTRALITY,
                Axiom.UNANIMITY,
                Axiom.MAJORITY,
                Axiom.MONOTONICITY,
                Axiom.PARTICIPATION);
    }

    @Override
    public Optional<BigDecimal> swing(Poll poll) {
        return Optional.of(BigDecimal.ONE);
    }

    @Override
    public Tally count(Poll poll) {
        Points points = new Points(poll);
        poll.ballots().values().forEach(ballot -> points.give(ballot.choice(), BigDecimal.ONE));
        return points.tally(name());
    }
}
