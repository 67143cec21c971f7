package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Profile;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Rounds.Round;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;

/**
 * Each ballot counts for the first of its options that still stands, as much as its voter weighs; round by round the
 * option with the fewest votes leaves, until one is left.
 *
 * <p>votes(o, S) = Σ weight(v) over the voters that rank o above all others of S, exactly. The option of S with the fewest
 * leaves S. {@link TiedPlace} says what several get that a ballot ties for the first place, {@link Exhausted} what becomes
 * of a ballot that ranks nobody of S, {@link Elimination} who leaves when several are last; all are part of the rule's
 * name. A majority of first places is no reason to stop: it cannot be lost any more.
 *
 * <p>Points are the votes of the last round, in which two options stood, or more that were tied or left together; who had
 * left has none. In parallel universes they are those of all last rounds together, each set of options counted once. Where a
 * vote was split in thirds or sevenths, which no decimal can tell, all points are multiplied by the smallest whole number
 * that makes them decimals. Options are ranked by when they left; parallel universes rank nobody.
 *
 * <p>Source: T. Hare, <a href="https://archive.org/details/treatiseonelecti00hare">A Treatise on the Election of
 * Representatives</a>, 1859, for one seat; with ties of ballots, T. Delemazure, D. Peters, <a
 * href="https://arxiv.org/abs/2404.11407">Generalizing Instant Runoff Voting to Allow Indifferences</a>, 2024, who call
 * the two ways of counting them Split-IRV and Approval-IRV.
 *
 * <p>Axioms: neutrality, unanimity, majority; in parallel universes also clone independence. Not anonymity (votes weigh
 * differently), monotonicity, Condorcet, participation (ballots that stay away together can gain by it) or reversal symmetry,
 * and when tied options go together not clone independence.
 *
 * <p>Conventions of others: pref_voting and npm's votes let tied options go together, pref_voting's PUT follows all
 * universes. On tied ballots pref_voting counts for each, unless its Split IRV is asked. Condorcet PHP stops at a
 * majority of all weight, counts a tied place for nobody, and of several who are last lets those leave that beat none of the others and
 * have neither a better balance of victories and defeats in pairs nor more victories than one of them, asking again as often as there are
 * ties. votelib names nobody where the last are tied; when an option leaves, what it had of a tied place goes to the next place and not
 * to those it was tied with; and the exhausted ballots are a pile among the others, so that two options leave at once when it is larger
 * than the second smallest.
 *
 * <p>Cost: O(ballots × options²); in parallel universes O(ballots × options × 2^options) at worst, and more than {@value
 * Elimination#MOST_OPTIONS} options are refused.
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A single option leads;
 * one voter's first place decides alone.
 *
 * @param tied what options get of a first place that a ballot ties them for
 * @param exhausted what becomes of ballots that rank nobody who stands
 * @param elimination who leaves when several are last
 */
public record InstantRunoff(TiedPlace tied, Exhausted exhausted, Elimination elimination) implements VotingStrategy {

    /** Checks that nothing is missing. */
    public InstantRunoff {
        Objects.requireNonNull(tied, "tied");
        Objects.requireNonNull(exhausted, "exhausted");
        Objects.requireNonNull(elimination, "elimination");
    }

    @Override
    public String name() {
        return "instant runoff (" + tied.words + ", " + exhausted.words + ", " + elimination.words + ")";
    }

    @Override
    public Set<Axiom> axioms() {
        return elimination == Elimination.TOGETHER
                ? Set.of(Axiom.NEUTRALITY, Axiom.UNANIMITY, Axiom.MAJORITY)
                : Set.of(Axiom.NEUTRALITY, Axiom.UNANIMITY, Axiom.MAJORITY, Axiom.CLONE_INDEPENDENCE);
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
        Places places = new Places(profile, tied, exhausted);
        return new Rounds(name(), profile, places.portions()).tally(elimination, standing -> {
            BigDecimal[] votes = places.first(standing);
            return new Round(votes, Rounds.with(standing, votes, false));
        });
    }
}
