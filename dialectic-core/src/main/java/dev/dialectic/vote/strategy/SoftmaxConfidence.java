package dev.dialectic.vote.strategy;

import static dev.dialectic.vote.strategy.Logarithm.DIGITS;

import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Decimal;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Each vote counts by how its confidence compares with that of the other votes of the same poll: confidence-informed
 * self-consistency (CISC). What helps is which answers somebody is surer of than of others, not how sure.
 *
 * <p>score(o) = Σ weight(v) × exp(c(v) / temperature) over the voters v whose choice is o, divided by the same sum over all voters.
 * A high temperature is close to weighted plurality, a low one listens to the surest alone.
 *
 * <p>Source: A. Taubenfeld and others, <a href="https://arxiv.org/abs/2502.06233">Confidence Improves Self-Consistency in LLMs</a>,
 * 2025, which weighs all votes alike and tunes the temperature on held-out questions.
 *
 * <p>Axioms: neutrality, unanimity, monotonicity, participation. Not anonymity (votes weigh differently), majority, Condorcet, clone
 * independence (copies split the vote) or reversal symmetry.
 *
 * <p>Cost: O(ballots + options), with a power of e to 50 digits for each ballot.
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A vote counts even with a
 * confidence of 0. Who is surer than another by more than 200 temperatures leaves it nothing. Points sum to 1, are rounded to
 * 20 digits behind the point and compared as such; whole-number arithmetic makes them the same everywhere.
 *
 * @param temperature how much a difference in confidence has to be, to count; in [0.001, 1000]
 */
public record SoftmaxConfidence(double temperature) implements VotingStrategy {

    static final String NAME = "softmax confidence (temperature ";

    /**
     * Checks the temperature.
     *
     * @throws IllegalArgumentException if the temperature is not in [0.001, 1000]
     */
    public SoftmaxConfidence {
        Parameter.require("temperature of softmax confidence", temperature);
    }

    @Override
    public String name() {
        return Parameter.name(NAME, temperature);
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY, Axiom.UNANIMITY, Axiom.MONOTONICITY, Axiom.PARTICIPATION);
    }

    @Override
    public Tally count(Poll poll) {
        Map<AgentId, BigDecimal> shares = shares(poll);
        BigDecimal total = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Points points = new Points(poll);
        shares.forEach((voter, share) ->
                points.give(Objects.requireNonNull(poll.ballots().get(voter)).choice(), share));
        return points.tally(name(), sum -> Weights.part(sum, total));
    }

    /** weight × exp((c - the highest c) / temperature), of those who weigh anything. */
    private Map<AgentId, BigDecimal> shares(Poll poll) {
        Map<AgentId, BigDecimal> confidence = new LinkedHashMap<>();
        poll.ballots().forEach((voter, ballot) -> {
            if (poll.electorate().weight(voter) > 0) {
                confidence.put(voter, ballot.exactConfidence());
            }
        });
        BigDecimal surest = confidence.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal degrees = Decimal.asPrinted(temperature);
        confidence.replaceAll((voter, c) -> poll.electorate()
                .exactWeight(voter)
                .multiply(Logarithm.exp(c.subtract(surest).divide(degrees, DIGITS))));
        return confidence;
    }
}
