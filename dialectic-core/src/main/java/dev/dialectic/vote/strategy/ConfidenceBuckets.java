package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Each vote counts by the bucket that its confidence falls into, times what its voter weighs: the rule of ReConcile, which found
 * that models are overconfident and evens that out by steps.
 *
 * <p>score(o) = Σ weight(v) × f(confidence(v)) over the voters v whose choice is o; f(c) = 1 for c = 1; 0.8 from 0.9 on; 0.5 from 0.8
 * on; 0.3 above 0.6; 0.1 up to and with 0.6. The published code has no answer for what is not in [0, 1] (it gives no number, and
 * the sum fails); no ballot holds such a confidence here, and every one that it can hold is in a bucket.
 *
 * <p>Source: J. C.-Y. Chen, S. Saha, M. Bansal, <a href="https://arxiv.org/abs/2309.13007">ReConcile: Round-Table Conference
 * Improves Reasoning via Consensus among Diverse LLMs</a>, 2024, which weighs all voters alike.
 *
 * <p>Axioms: neutrality, unanimity, monotonicity, participation. Not anonymity (votes weigh differently), majority, Condorcet, clone
 * independence (copies split the vote) or reversal symmetry.
 *
 * <p>Cost: O(ballots + options).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads; a confidence of 0 still counts
 * 0.1. All numbers are exact decimals, equal scores tie, support is a share of what was given.
 */
public record ConfidenceBuckets() implements VotingStrategy {

    private enum Bucket {
        CERTAIN("1", "1"),
        SURE("0.9", "0.8"),
        FAIRLY_SURE("0.8", "0.5"),
        HARDLY_SURE("0.6", "0.3"),
        UNSURE("0", "0.1");

        private final BigDecimal from;
        private final BigDecimal worth;

        Bucket(String from, String worth) {
            this.from = new BigDecimal(from);
            this.worth = new BigDecimal(worth);
        }

        /** 0.6 itself is the only bound that belongs to the bucket below. */
        private boolean holds(BigDecimal confidence) {
            int compared = confidence.compareTo(from);
            return this == HARDLY_SURE ? compared > 0 : compared >= 0;
        }

        private static BigDecimal worth(BigDecimal confidence) {
            for (Bucket bucket : values()) {
                if (bucket.holds(confidence)) {
                    return bucket.worth;
                }
            }
            throw new IllegalStateException("confidence buckets: expected a confidence in [0, 1], found " + confidence);
        }
    }

    @Override
    public String name() {
        return "confidence buckets";
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
                        ballot.choice(),
                        poll.electorate().exactWeight(voter).multiply(Bucket.worth(ballot.exactConfidence()))));
        return points.tally(name());
    }
}
