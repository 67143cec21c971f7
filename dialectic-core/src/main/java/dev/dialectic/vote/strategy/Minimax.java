package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Pairwise;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Strength;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whoever's worst defeat is the least leads. Also known as Simpson's or the Simpson–Kramer rule.
 *
 * <p>worst(a) = the largest, over the other options b, of how strong b is against a: the margin of b over a, which is negative
 * when a wins; or the weight of b above a where that is a victory, else 0 (winning votes); or that weight, victory or not
 * (opposition). Points: what all ballots weigh - worst(a), exactly; they rank the options.
 *
 * <p>Source: P. B. Simpson, <a href="https://doi.org/10.2307/1880533">On Defining Areas of Voter Choice</a>, 1969; G. H.
 * Kramer, <a href="https://doi.org/10.1016/0022-0531(77)90011-4">A Dynamical Model of Political Equilibrium</a>, 1977.
 *
 * <p>Axioms: neutrality, unanimity, majority, monotonicity, Condorcet. Not anonymity (votes weigh differently), participation,
 * clone independence or reversal symmetry: it may elect one that loses against all others, if narrowly. By opposition, and
 * ballots that tie or truncate, a Condorcet winner may lose; axioms speak of rankings without ties.
 *
 * <p>Cost: O(ballots × options²).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A single option leads. A
 * ballot without a ranking ranks its choice first and its alternatives after it. Two options that a ballot ties count for
 * neither; what it does not rank is tied below all that it ranks, as in every library that was compared. Equal worst defeats tie. The winners are those of Condorcet PHP under each of the three, of pref_voting's minimax and npm
 * votes by margins, and of pref_voting's minimax_support by winning votes. votelib leaves out an option that no ballot
 * ranks below another, and differs.
 *
 * @param by how strong a defeat is: margins, winning votes or opposition
 */
public record Minimax(Strength by) implements VotingStrategy {

    /**
     * Checks the measure.
     *
     * @throws IllegalArgumentException if it is the ratio
     */
    public Minimax {
        if (by == Strength.RATIO) {
            throw new IllegalArgumentException("minimax: expected margins, winning votes or opposition, found ratio");
        }
    }

    @Override
    public String name() {
        return "minimax (" + by.words() + ")";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY, Axiom.UNANIMITY, Axiom.MAJORITY, Axiom.MONOTONICITY, Axiom.CONDORCET);
    }

    @Override
    public Tally count(Poll poll) {
        return PairwiseCount.of(
                name(), poll, count -> count.ranked(option -> count.weight().subtract(worst(count, option))));
    }

    private BigDecimal worst(PairwiseCount count, int option) {
        return IntStream.range(0, count.options())
                .filter(other -> other != option)
                .mapToObj(other -> defeat(count.pairs(), option, other))
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    private BigDecimal defeat(Pairwise pairs, int option, int by) {
        BigDecimal margin = pairs.margin(by, option);
        return switch (this.by) {
            case MARGINS -> margin;
            case WINNING_VOTES -> margin.signum() > 0 ? pairs.above(by, option) : BigDecimal.ZERO;
            default -> pairs.above(by, option);
        };
    }
}
