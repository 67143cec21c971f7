package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Strength;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.pairwise.LockedPairs;
import java.math.BigDecimal;
import java.util.Set;

/**
 * {@link RankedPairs} with one tie-break instead of all: of victories that are equally strong, the one is locked first whose winner, and
 * then whose loser, stands first among the options of the poll. One option leads, and it may owe that to its place.
 *
 * <p>A victory of a over b is as strong as its margin, or as the weight of a above b (winning votes). Options that tie in pairs
 * are locked in the order of the options last. Points: how many options are below one in the ranking that is locked, from
 * options - 1 down to 0.
 *
 * <p>Source: T. N. Tideman, <a href="https://doi.org/10.1007/BF00433944">Independence of clones as a criterion for voting
 * rules</a>, 1987; T. M. Zavist, T. N. Tideman, <a href="https://doi.org/10.1007/BF00303170">Complete independence of clones
 * in the ranked pairs rule</a>, 1989, where a ballot drawn by lot breaks the ties.
 *
 * <p>Axioms: unanimity, majority, monotonicity, Condorcet. Not anonymity (votes weigh differently), neutrality, participation, clone
 * independence (a copy changes the order of the options) or reversal symmetry (of two that tie, the first leads both ways).
 *
 * <p>Cost: O(ballots × options² + options⁴ / 64), and mostly less, for any number of options.
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A single option leads. A
 * ballot without a ranking ranks its choice first and its alternatives after it. Two options that a ballot ties count for
 * neither; what it does not rank is tied below all that it ranks, as in every library that was compared. Strengths are compared exactly. It never tells a tie: even when all options fare alike, the first of the poll leads. The winners
 * are those of pref_voting's ranked_pairs_tb by margins.
 *
 * @param by how strong a victory is: margins or winning votes
 */
public record RankedPairsInOrder(Strength by) implements VotingStrategy {

    /**
     * Checks the measure.
     *
     * @throws IllegalArgumentException if it is neither margins nor winning votes
     */
    public RankedPairsInOrder {
        if (by != Strength.MARGINS && by != Strength.WINNING_VOTES) {
            throw new IllegalArgumentException("ranked pairs: expected margins or winning votes, found " + by.words());
        }
    }

    @Override
    public String name() {
        return "ranked pairs (" + by.words() + ", ties in the order of the options)";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.UNANIMITY, Axiom.MAJORITY, Axiom.MONOTONICITY, Axiom.CONDORCET);
    }

    @Override
    public Tally count(Poll poll) {
        return PairwiseCount.of(name(), poll, count -> {
            LockedPairs locked = LockedPairs.inFixedOrder(count.strengths(by), count.options());
            return count.ranked(option -> BigDecimal.valueOf(count.options() - 1L - locked.countAbove(option)));
        });
    }
}
