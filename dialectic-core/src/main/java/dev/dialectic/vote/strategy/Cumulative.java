package dev.dialectic.vote.strategy;

import static dev.dialectic.vote.strategy.Logarithm.DIGITS;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Decimal;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Each voter spreads one vote, as much as it weighs, over options in proportion to the points of its ballot.
 *
 * <p>score(o) = Σ weight(v) × points(v, o) / Σ points(v, ·). The budget is that of the ballot, whatever numbers it uses: 3 and 1
 * are as good as 75 and 25, and nobody gains by larger ones. A ballot without points gives all to its choice.
 *
 * <p>Source: J. Sawyer, D. MacRae, <a href="https://doi.org/10.2307/1952795">Game Theory and Cumulative Voting in Illinois:
 * 1902–1954</a>, 1962.
 *
 * <p>Axioms: neutrality, unanimity (for points that fall along the ranking), monotonicity, participation. Not anonymity (votes weigh
 * differently), majority, Condorcet, clone independence (copies split what they get) or reversal symmetry.
 *
 * <p>Cost: O(ballots × options).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A ballot whose points are all 0
 * gives nothing. Points sum to the weight of who gave any, so support is a share of votes, and every threshold can be reached.
 * Quotients are rounded to 50 digits, sums to 20 behind the point; equal ones tie.
 */
public record Cumulative() implements VotingStrategy {

    @Override
    public String name() {
        return "cumulative";
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
            parts(ballot).forEach((option, part) -> points.give(option, part.multiply(weight)));
        });
        return points.tally(name(), Logarithm::settled);
    }

    /** What part of its budget a ballot gives to options; nothing to any when its points are all 0. */
    static Map<String, BigDecimal> parts(Ballot ballot) {
        if (ballot.points().isEmpty()) {
            return Map.of(ballot.choice(), BigDecimal.ONE);
        }
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        ballot.points().forEach((option, points) -> parts.put(option, Decimal.asPrinted(points)));
        BigDecimal total = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() == 0) {
            return Map.of();
        }
        parts.replaceAll((option, points) -> points.divide(total, DIGITS));
        return parts;
    }
}
