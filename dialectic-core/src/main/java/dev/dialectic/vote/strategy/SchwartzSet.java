package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Strength;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.pairwise.Majorities;
import java.util.Set;

/**
 * The options lead to which no chain of victories comes that none leads back from: the union of the smallest groups that nobody outside
 * beats. Part of the Smith set, and the same without ties in pairs.
 *
 * <p>a beats b when the ballots that rank a above b weigh more, exactly, than those that rank b above a. Points: 1 for
 * members, 0 for others. No ranking.
 *
 * <p>Source: T. Schwartz, Rationality and the Myth of the Maximum, Noûs 6, 1972.
 *
 * <p>Axioms: neutrality, unanimity, majority, monotonicity, Condorcet, participation (a sole member loses to nobody that it is ranked
 * above), clone independence, reversal symmetry. Not anonymity (votes weigh differently).
 *
 * <p>Cost: O(ballots × options² + options³).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A single option leads. A
 * ballot without a ranking ranks its choice first and its alternatives after it. Two options that a ballot ties count for
 * neither; what it does not rank is tied below all that it ranks, as in every library that was compared. The members are those of pref_voting's gocha.
 */
public record SchwartzSet() implements VotingStrategy {

    @Override
    public String name() {
        return "Schwartz set";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(
                Axiom.NEUTRALITY,
                Axiom.UNANIMITY,
                Axiom.MAJORITY,
                Axiom.MONOTONICITY,
                Axiom.CONDORCET,
                Axiom.PARTICIPATION,
                Axiom.CLONE_INDEPENDENCE,
                Axiom.REVERSAL_SYMMETRY);
    }

    @Override
    public Tally count(Poll poll) {
        return PairwiseCount.of(name(), poll, count -> {
            boolean[] members = Majorities.schwartz(count.strengths(Strength.MARGINS), count.options());
            return count.winners(option -> members[option]);
        });
    }
}
