package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Each ballot counts for its choice as much as its voter weighs, however sure it is.
 *
 * <p>score(o) = Σ weight(v) over the voters v whose choice is o, exactly, each weight as the decimal it was written as.
 *
 * <p>Source: weighted voting, as in L. S. Shapley, M. Shubik, <a href="https://doi.org/10.2307/1951053">A Method for
 * Evaluating the Distribution of Power in a Committee System</a>, 1954, for more than two options.
 *
 * <p>Axioms: neutrality, unanimity, majority, monotonicity, participation. Not anonymity (votes weigh differently),
 * Condorcet, clone independence or reversal symmetry.
 *
 * <p>Cost: O(ballots + options).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. One voter decides
 * alone. Only the choice is read, as in {@link Plurality}. Equal scores tie.
 */
public record WeightedPlurality() implements VotingStrategy {

    @Override
    public String name() {
        return "weighted plurality";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY, Axiom.UNANIMITY, Axiom.MAJORITY, Axiom.MONOTONICITY, Axiom.PARTICIPATION);
    }

    @Override
    public Optional<BigDecimal> swing(Poll poll) {
        return Optional.of(BigDecimal.ONE);
    }

    @Override
    public Tally count(Poll poll) {
        Points points = new Points(poll);
        poll.ballots()
                .forEach((voter, ballot) ->
                        points.give(ballot.choice(), poll.electorate().exactWeight(voter)));
        return points.tally(name());
    }
}
