package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Strength;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.pairwise.Majorities;
import java.util.Set;

/**
 * The smallest group of options leads whose every member beats every option outside: all of it, as a tie if it is more than one. Also
 * known as the top cycle.
 *
 * <p>a beats b when the ballots that rank a above b weigh more, exactly, than those that rank b above a. Points: 1 for
 * members, 0 for others. No ranking.
 *
 * <p>Source: J. H. Smith, <a href="https://doi.org/10.2307/1914033">Aggregation of Preferences with Variable Electorate</a>,
 * 1973; I. J. Good, A Note on Condorcet Sets, Public Choice 10, 1971.
 *
 * <p>Axioms: neutrality, unanimity, majority, monotonicity, Condorcet, participation (a sole member loses to nobody that it is ranked
 * above), clone independence, reversal symmetry. Not anonymity (votes weigh differently).
 *
 * <p>Cost: O(ballots × options² + options²).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A single option leads. A
 * ballot without a ranking ranks its choice first and its alternatives after it. Two options that a ballot ties count for
 * neither; what it does not rank is tied below all that it ranks, as in every library that was compared. The members are those of pref_voting's top_cycle and npm votes.
 */
public record SmithSet() implements VotingStrategy {

    @Override
    public String name() {
        return "Smith set";
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
            boolean[] members = Majorities.smith(count.strengths(Strength.MARGINS), count.options());
            return count.winners(option -> members[option]);
        });
    }
}
