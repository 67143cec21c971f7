package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Strength;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.pairwise.StrongestPaths;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Whoever is beaten along no path leads: a chain of victories from b to a counts against a unless one at least as strong leads
 * back. Also known as the beatpath rule.
 *
 * <p>path(a, b) = the largest, over all chains of victories from a to b, of the strength of the weakest victory in it; a
 * victory of c over d is as strong as its margin, as the weight of c above d (winning votes), or as that divided by the
 * weight below (ratio). b beats a when path(b, a) &gt; path(a, b). Points: how many others do not beat an option; since
 * whoever beats a winner's victor beats its victim too, they rank the options as paths do, and beyond that.
 *
 * <p>Source: M. Schulze, <a href="https://arxiv.org/abs/1804.02973">The Schulze Method of Voting</a>, 2018; first <a
 * href="https://doi.org/10.1007/s00355-010-0475-4">A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method</a>, 2011.
 *
 * <p>Axioms: neutrality, unanimity, majority, monotonicity, Condorcet, clone independence, reversal symmetry. Not anonymity
 * (votes weigh differently) or participation.
 *
 * <p>Cost: O(ballots × options² + options³).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A single option leads. A
 * ballot without a ranking ranks its choice first and its alternatives after it. Two options that a ballot ties count for
 * neither; what it does not rank is tied below all that it ranks, as in every library that was compared. Strengths are compared exactly. Options of which none beats the other along paths can be tied winners; no tie is
 * broken. By a ratio, victories against no weight at all are the strongest, and stronger the more weight is above. The
 * winners are those of Condorcet PHP under each of the three and of pref_voting's beat_path by margins. npm votes and votelib name
 * of several tied winners those only that beat the most others along paths; votelib leaves out an option that neither wins nor loses along
 * any.
 *
 * @param by how strong a victory is: margins, winning votes or ratio
 */
public record Schulze(Strength by) implements VotingStrategy {

    /**
     * Checks the measure.
     *
     * @throws IllegalArgumentException if it is opposition
     */
    public Schulze {
        if (by == Strength.OPPOSITION) {
            throw new IllegalArgumentException("Schulze: expected margins, winning votes or ratio, found opposition");
        }
    }

    @Override
    public String name() {
        return "Schulze (" + by.words() + ")";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(
                Axiom.NEUTRALITY,
                Axiom.UNANIMITY,
                Axiom.MAJORITY,
                Axiom.MONOTONICITY,
                Axiom.CONDORCET,
                Axiom.CLONE_INDEPENDENCE,
                Axiom.REVERSAL_SYMMETRY);
    }

    @Override
    public Tally count(Poll poll) {
        return PairwiseCount.of(name(), poll, count -> {
            double[] paths = StrongestPaths.of(count.strengths(by), count.options());
            return count.ranked(option ->
                    BigDecimal.valueOf(count.options() - 1L - StrongestPaths.beaten(paths, count.options(), option)));
        });
    }
}
