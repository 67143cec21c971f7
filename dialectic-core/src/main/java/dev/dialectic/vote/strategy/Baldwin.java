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
 * Round by round the option with the fewest points by {@link Borda} among those that stand leaves, until one is left.
 *
 * <p>score(o, S) = Σ over the other options p of S of what the voters weigh that rank o above p, and half of what those
 * weigh that tie the two, exactly: the Borda count of S in which ties share the average and the unranked are tied last. The
 * option of S with the fewest leaves S. {@link Elimination} says who leaves when several are last. These conventions are
 * part of the rule's name.
 *
 * <p>Points are the scores of the last round, in which two options stood, or more that were tied or left together; who had
 * left has none. In parallel universes they are those of all last rounds together, each set of options counted once. Options
 * are ranked by when they left; parallel universes rank nobody.
 *
 * <p>Source: J. M. Baldwin, <a href="https://archive.org/details/proceedingsroya17vict">The Technique of the Nanson
 * Preferential Majority System of Election</a>, 1926.
 *
 * <p>Axioms: neutrality, unanimity, majority, Condorcet. Not anonymity (votes weigh differently), monotonicity,
 * participation, clone independence or reversal symmetry.
 *
 * <p>Conventions of others: pref_voting lets tied options go together, its PUT follows all universes. votelib lets ties
 * take one place and gives the unranked nothing. npm's votes gives n points to the first of n options, one less to each next place, the
 * average to ties, and nothing to the unranked, who so lose a point to the last who is ranked.
 *
 * <p>Cost: O(ballots × options² + options³); in parallel universes O(options² × 2^options) at worst, and more than {@value
 * Elimination#MOST_OPTIONS} options are refused.
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A single option leads,
 * without points, since there is nobody to be ranked above; one voter's first place decides alone.
 *
 * @param elimination who leaves when several are last
 */
public record Baldwin(Elimination elimination) implements VotingStrategy {

    /** Checks that nothing is missing. */
    public Baldwin {
        Objects.requireNonNull(elimination, "elimination");
    }

    @Override
    public String name() {
        return "Baldwin (ties share the average, unranked tied last, " + elimination.words + ")";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY, Axiom.UNANIMITY, Axiom.MAJORITY, Axiom.CONDORCET);
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
        Duels duels = new Duels(profile);
        return new Rounds(name(), profile, Portions.undivided()).tally(elimination, standing -> {
            BigDecimal[] points = duels.points(standing);
            return new Round(points, Rounds.with(standing, points, false));
        });
    }
}
