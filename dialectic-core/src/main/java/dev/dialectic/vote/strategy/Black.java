package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Strength;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.pairwise.Majorities;
import java.util.Set;

/**
 * The option that beats every other one in pairs leads; if there is none, whoever {@link Borda} elects.
 *
 * <p>a beats b when the ballots that rank a above b weigh more, exactly, than those that rank b above a. Points: 1 for the
 * Condorcet winner and 0 for others if there is one; else Borda's, which rank the options. For Borda tied options share the
 * average of their places, and what is not ranked is tied last.
 *
 * <p>Source: D. Black, <a href="https://doi.org/10.1007/978-94-009-4225-7">The Theory of Committees and Elections</a>, 1958.
 *
 * <p>Axioms: neutrality, unanimity, majority, monotonicity, Condorcet, reversal symmetry. Not anonymity (votes weigh
 * differently), participation or clone independence.
 *
 * <p>Cost: O(ballots × options²).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A single option leads. A
 * ballot without a ranking ranks its choice first and its alternatives after it. Two options that a ballot ties count for
 * neither; what it does not rank is tied below all that it ranks, as in every library that was compared. The winners are those of pref_voting's blacks.
 */
public record Black() implements VotingStrategy {

    @Override
    public String name() {
        return "Black";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(
                Axiom.NEUTRALITY,
                Axiom.UNANIMITY,
                Axiom.MAJORITY,
                Axiom.MONOTONICITY,
                Axiom.CONDORCET,
                Axiom.REVERSAL_SYMMETRY);
    }

    @Override
    public Tally count(Poll poll) {
        return PairwiseCount.of(name(), poll, count -> {
            int winner = Majorities.condorcetWinner(count.strengths(Strength.MARGINS), count.options());
            if (winner >= 0) {
                return count.winners(option -> option == winner);
            }
            Tally borda = Strategies.borda().count(poll);
            return new Tally(name(), borda.points(), borda.leaders(), borda.ranking());
        });
    }
}
