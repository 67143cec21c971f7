package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Profile;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Rounds.Round;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Objects;
import java.util.Set;

/**
 * Round by round the option leaves that the most ballots rank last among those that stand, until one has more than half of
 * the first places.
 *
 * <p>An option of S wins when Σ weight(v) over the voters that rank it above all others of S exceeds half of the weight of
 * all ballots cast. Otherwise the option leaves for which Σ weight(v) over the voters that rank it below all others of S is
 * largest. {@link TiedPlace} says what options get of a first or last place that a ballot ties them for, {@link Elimination}
 * who leaves when several are last; both are part of the rule's name. What a ballot does not rank is tied last on it. A
 * ballot that ranks nobody of S counts for nobody's first place, so that more than half is meant of all that voted, and
 * against all of S. Without a majority the last that stands wins.
 *
 * <p>Points are the first places of the last round, which need not be two options': most leads, unless nobody has a
 * majority. In parallel universes they are those of all last rounds together, each set of options counted once. Where a vote
 * was split in thirds or sevenths, which no decimal can tell, all points are multiplied by the smallest whole number that
 * makes them decimals. The winner is ranked first, those that stood with it next, tied, and the others by when they left;
 * parallel universes rank nobody.
 *
 * <p>Source: C. H. Coombs, A Theory of Data, 1964; B. Grofman, S. L. Feld, <a
 * href="https://doi.org/10.1016/j.electstud.2003.08.001">If you like the alternative vote (a.k.a. the instant runoff), then
 * you ought to know about the Coombs rule</a>, 2004, who compare it with the rule that does not stop at a majority, which is
 * another one.
 *
 * <p>Axioms: neutrality, unanimity, majority. Not anonymity (votes weigh differently), monotonicity, Condorcet,
 * participation, clone independence or reversal symmetry.
 *
 * <p>Conventions of others: pref_voting stops at a majority and lets tied options go together, its PUT follows all
 * universes; so does npm's votes on strict rankings, but the last place of a truncated ballot is that of the last whom it ranks.
 *
 * <p>Cost: O(ballots × options²); in parallel universes O(ballots × options × 2^options) at worst, and more than {@value
 * Elimination#MOST_OPTIONS} options are refused.
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A single option leads;
 * one voter's first place decides alone.
 *
 * @param tied what options get of a first or last place that a ballot ties them for
 * @param elimination who leaves when several are last
 */
public record Coombs(TiedPlace tied, Elimination elimination) implements VotingStrategy {

    /** Checks that nothing is missing. */
    public Coombs {
        Objects.requireNonNull(tied, "tied");
        Objects.requireNonNull(elimination, "elimination");
    }

    @Override
    public String name() {
        return "Coombs (" + tied.words + ", unranked tied last, " + elimination.words + ")";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY, Axiom.UNANIMITY, Axiom.MAJORITY);
    }

    /**
     * Counts the ballots.
     *
     * @throws IllegalArgumentException if parallel universes are to be followed among more than {@value
     *     Elimination#MOST_OPTIONS} options
     */
    @Override
    public int mostOptions() {
        return elimination.mostOptions();
    }

    @Override
    public Tally count(Poll poll) {
        Profile profile = Profile.of(poll);
        Places places = new Places(profile, tied, Exhausted.COUNTS_FOR_NOBODY);
        return new Rounds(name(), profile, places.portions()).tally(elimination, standing -> round(places, standing));
    }

    private static Round round(Places places, BitSet standing) {
        BigDecimal[] first = places.first(standing);
        BitSet most = Rounds.with(standing, first, true);
        BigDecimal twice = first[most.nextSetBit(0)].multiply(BigDecimal.valueOf(2));
        BitSet chosen = twice.compareTo(places.all()) > 0 ? most : new BitSet();
        return new Round(first, Rounds.with(standing, places.last(standing), true), chosen);
    }
}
