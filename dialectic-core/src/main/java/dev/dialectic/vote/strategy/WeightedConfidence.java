package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Each vote counts for its choice as much as its voter weighs and is sure: the default rule. A sure minority can outweigh
 * a hesitant majority.
 *
 * <p>score(o) = Σ weight(v) × confidence(v) over the voters v whose choice is o; support = score(leader) / Σ score.
 *
 * <p>Each weight and confidence is taken as the decimal it was written as, and products and sums are exact: 0.1 + 0.2
 * ties with 0.3, which it does not in binary.
 *
 * <p>Source: J. C.-Y. Chen, S. Saha, M. Bansal, <a href="https://arxiv.org/abs/2309.13007">ReConcile: Round-Table
 * Conference Improves Reasoning via Consensus among Diverse LLMs</a>, 2024, which puts confidence into buckets first, and
 * A. Taubenfeld and others, <a href="https://arxiv.org/abs/2502.06233">Confidence Improves Self-Consistency in LLMs</a>,
 * 2025, which passes it through a softmax first; here it counts as it was reported. A confidence that an
 * agent reports of itself is not a probability: M. Xiong and others, <a href="https://arxiv.org/abs/2306.13063">Can LLMs
 * Express Their Uncertainty?</a>, 2024. The probability-theoretic weight would be the log-odds: S. Nitzan, J. Paroush, <a
 * href="https://doi.org/10.2307/2526438">Optimal Decision Rules in Uncertain Dichotomous Choice Situations</a>, 1982.
 *
 * <p>Axioms: neutrality, unanimity, monotonicity, participation. Not anonymity (votes weigh differently), majority,
 * Condorcet, clone independence (copies split the vote) or reversal symmetry.
 *
 * <p>Cost: O(ballots + options).
 *
 * <p>Edges: without ballots, or when every weight or confidence is 0, nobody has points and nobody leads. One voter
 * decides alone. Only the choice is read: rankings, tied or truncated, are of no consequence. Equal scores tie.
 */
public record WeightedConfidence() implements VotingStrategy {

    @Override
    public String name() {
        return "weighted confidence";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY, Axiom.UNANIMITY, Axiom.MONOTONICITY, Axiom.PARTICIPATION);
    }

    @Override
    public Optional<BigDecimal> swing(Poll poll) {
        return Optional.of(BigDecimal.ONE);
    }

    @Override
    public Tally count(Poll poll) {
        Points points = new Points(poll);
        poll.ballots()
                .forEach((voter, ballot) -> points.give(
                        ballot.choice(), poll.electorate().exactWeight(voter).multiply(ballot.exactConfidence())));
        return points.tally(name());
    }
}
