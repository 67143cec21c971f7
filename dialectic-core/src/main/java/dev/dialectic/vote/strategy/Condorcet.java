package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Strength;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.pairwise.Majorities;
import java.util.Set;

/**
 * The option that beats every other one in pairs leads; if there is none, nobody does.
 *
 * <p>a beats b when the ballots that rank a above b weigh more, exactly, than those that rank b above a. Points: 1 for the
 * Condorcet winner, 0 for all others. No ranking.
 *
 * <p>Source: Marquis de Condorcet, <a href="https://gallica.bnf.fr/ark:/12148/bpt6k417181">Essai sur l'application de
 * l'analyse à la probabilité des décisions rendues à la pluralité des voix</a>, 1785.
 *
 * <p>Axioms: neutrality, unanimity, majority, monotonicity, Condorcet, participation (a ballot that ranks the winner higher
 * than another cannot make that other one beat it), reversal symmetry. Not anonymity (votes weigh differently) or clone
 * independence (a winner and its copy may tie).
 *
 * <p>Cost: O(ballots × options²).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A single option leads. A
 * ballot without a ranking ranks its choice first and its alternatives after it. Two options that a ballot ties count for
 * neither; what it does not rank is tied below all that it ranks, as in every library that was compared. When options beat each other in a circle, or tie, no option has points, and a verdict is no consensus for want of support: this
 * rule never calls that a tie. Condorcet PHP and votelib name nobody then too; pref_voting names everybody.
 */
public record Condorcet() implements VotingStrategy {

    @Override
    public String name() {
        return "Condorcet winner";
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
                Axiom.REVERSAL_SYMMETRY);
    }

    @Override
    public Tally count(Poll poll) {
        return PairwiseCount.of(name(), poll, count -> {
            int winner = Majorities.condorcetWinner(count.strengths(Strength.MARGINS), count.options());
            return count.winners(option -> option == winner);
        });
    }
}
