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
 * Whoever is undefeated leads, where the weakest victories of every circle of victories are no defeats.
 *
 * <p>b defeats a when b beats a by a margin that is larger than the weakest margin on every chain of victories from a back to
 * b. Points: how many others do not defeat an option. No ranking: an option may have more defeats than one that it defeats.
 *
 * <p>Source: W. H. Holliday, E. Pacuit, <a href="https://doi.org/10.1007/s11127-023-01042-3">Split Cycle: A New
 * Condorcet-Consistent Voting Method Independent of Clones and Immune to Spoilers</a>, 2023.
 *
 * <p>Axioms: neutrality, unanimity, majority, monotonicity, Condorcet, clone independence, reversal symmetry. Not anonymity
 * (votes weigh differently) or participation.
 *
 * <p>Cost: O(ballots × options² + options³).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A single option leads. A
 * ballot without a ranking ranks its choice first and its alternatives after it. Two options that a ballot ties count for
 * neither; what it does not rank is tied below all that it ranks, as in every library that was compared. Margins are compared exactly. Winners are often several; {@link StableVoting} chooses among them. They are those of pref_voting's
 * split_cycle.
 */
public record SplitCycle() implements VotingStrategy {

    @Override
    public String name() {
        return "split cycle";
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
            double[] margins = count.strengths(Strength.MARGINS);
            double[] paths = StrongestPaths.of(margins, count.options());
            return count.leading(option -> BigDecimal.valueOf(
                    count.options() - 1L - StrongestPaths.defeats(margins, paths, count.options(), option)));
        });
    }
}
