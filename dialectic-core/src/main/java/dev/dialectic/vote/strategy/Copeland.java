package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Strength;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.pairwise.Majorities;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whoever beats the most others in pairs leads.
 *
 * <p>score(a) = number of options that a beats + t × number of options that tie with a, for a value t of ties in [0, 1]. a
 * beats b when the ballots that rank a above b weigh more, exactly, than those that rank b above a. Points are the scores,
 * and rank the options.
 *
 * <p>Source: A. H. Copeland, A Reasonable Social Welfare Function, 1951; with t = 1 Ramon Llull, De arte eleccionis, 1299; for
 * any t P. Faliszewski, E. Hemaspaandra, L. Hemaspaandra, J. Rothe, <a href="https://doi.org/10.1613/jair.2697">Llull and
 * Copeland Voting Computationally Resist Bribery and Constructive Control</a>, 2009.
 *
 * <p>Axioms: neutrality, unanimity, majority, monotonicity, Condorcet; reversal symmetry where t is 1/2, since scores are
 * turned around then. Not anonymity (votes weigh differently), participation or clone independence (copies of what an option
 * beats lift it).
 *
 * <p>Cost: O(ballots × options²).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A single option leads. A
 * ballot without a ranking ranks its choice first and its alternatives after it. Two options that a ballot ties count for
 * neither; what it does not rank is tied below all that it ranks, as in every library that was compared. Few scores are possible, so ties are many. With t = 1/2 the winners are those of pref_voting, Condorcet PHP and npm votes,
 * which count victories less defeats; with t = 1 those of pref_voting's llull.
 *
 * @param tie what a tie is worth, in [0, 1]
 */
public record Copeland(BigDecimal tie) implements VotingStrategy {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is not in [0, 1]
     */
    public Copeland {
        if (tie.signum() < 0 || tie.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("Copeland: expected a value of ties in [0, 1], found " + tie);
        }
        tie = tie.signum() == 0 ? BigDecimal.ZERO : tie.stripTrailingZeros();
    }

    @Override
    public String name() {
        return "Copeland (a tie is worth " + tie.toPlainString() + ")";
    }

    @Override
    public Set<Axiom> axioms() {
        Set<Axiom> axioms =
                EnumSet.of(Axiom.NEUTRALITY, Axiom.UNANIMITY, Axiom.MAJORITY, Axiom.MONOTONICITY, Axiom.CONDORCET);
        if (tie.equals(HALF)) {
            axioms.add(Axiom.REVERSAL_SYMMETRY);
        }
        return Set.copyOf(axioms);
    }

    @Override
    public Tally count(Poll poll) {
        return PairwiseCount.of(name(), poll, count -> {
            double[] margins = count.strengths(Strength.MARGINS);
            return count.ranked(option -> BigDecimal.valueOf(Majorities.wins(margins, count.options(), option))
                    .add(tie.multiply(BigDecimal.valueOf(Majorities.ties(margins, count.options(), option)))));
        });
    }
}
