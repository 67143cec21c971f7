package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.util.Set;

/**
 * How probable each option is after the votes, when voters are right as often as they are confident, err independently and, when
 * wrong, evenly, and nothing was known before.
 *
 * <p>p(o) ∝ Π c(v) for who chose o × Π (1 - c(v)) / (m - 1) for who did not, which is ∝ exp of the score of {@link NitzanParoush}.
 * Confidence is clipped to [0.000001, 0.999999]; weights are not read. Votes of agents that share a model are not independent, so
 * it is surer than it should be: with histories, take accuracies and an effective number of voters instead.
 *
 * <p>Source: as {@link NitzanParoush}; for labels in general, A. P. Dawid, A. M. Skene, <a
 * href="https://doi.org/10.2307/2346806">Maximum Likelihood Estimation of Observer Error-Rates Using the EM Algorithm</a>, 1979.
 *
 * <p>Axioms: anonymity and neutrality. Not unanimity or monotonicity (who is less sure of its choice than chance speaks against
 * it), majority, Condorcet, participation, clone independence or reversal symmetry.
 *
 * <p>Cost: O(ballots + options), with a logarithm of 50 digits for each ballot and a power for each option.
 *
 * <p>Edges: without ballots nobody has points and nobody leads. Points are the probabilities, rounded to 20 digits behind the point;
 * who leads is read from their logarithms, so that certainty that prints as 1 to 0 still has its order. Rounding and ties as
 * {@link LogOdds}; support is the probability of the leader.
 */
public record BayesianPosterior() implements VotingStrategy {

    @Override
    public String name() {
        return "Bayesian posterior";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.ANONYMITY, Axiom.NEUTRALITY);
    }

    @Override
    public Tally count(Poll poll) {
        return NitzanParoush.scores(poll, NitzanParoush.Accuracy.CONFIDENCE).probabilities(name());
    }
}
