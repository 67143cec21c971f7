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
 * Round by round all options leave whose points by {@link Borda} among those that stand are below the average, until one is
 * left or all have as many.
 *
 * <p>score(o, S) is that of {@link Baldwin}. {@link Leaving} says whether options of exactly the average leave S too; that,
 * and the convention that ties share the average and the unranked are tied last, are part of the rule's name. No tie is ever
 * to be broken: options of equal points leave together by the rule itself, so it has no parallel universes.
 *
 * <p>Points are the scores of the last round, in which the winner's rivals left or all were tied; who had left has none.
 * Options are ranked by when they left.
 *
 * <p>Source: E. J. Nanson, <a href="https://www.biodiversitylibrary.org/page/54068480">Methods of Election</a>, 1882; for
 * the two readings, E. M. S. Niou, <a href="https://doi.org/10.1007/BF00123006">A Note on Nanson's Rule</a>, 1987.
 *
 * <p>Axioms: neutrality, unanimity, majority, Condorcet; in the weak reading also reversal symmetry: who survives its first
 * round is above the average, hence below it when all ballots are turned. Not anonymity (votes weigh differently),
 * monotonicity, participation or clone independence.
 *
 * <p>Conventions of others: pref_voting calls the readings strict and weak Nanson; npm's votes has the weak one, with
 * the points that it has in {@link Baldwin}.
 *
 * <p>Cost: O(ballots × options² + options³).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A single option leads,
 * without points, since there is nobody to be ranked above; one voter's first place decides alone.
 *
 * @param leaving who leaves
 */
public record Nanson(Leaving leaving) implements VotingStrategy {

    /** Who leaves in a round. */
    public enum Leaving {
        /** Options below the average, the strict reading: the default, since it drops nobody who is as good as most. */
        BELOW_AVERAGE("those below the average leave"),
        /** Options of no more than the average, the weak reading, unless all have as many. */
        NOT_ABOVE_AVERAGE("those not above the average leave");

        private final String words;

        Leaving(String words) {
            this.words = words;
        }
    }

    /** Checks that nothing is missing. */
    public Nanson {
        Objects.requireNonNull(leaving, "leaving");
    }

    @Override
    public String name() {
        return "Nanson (ties share the average, unranked tied last, " + leaving.words + ")";
    }

    @Override
    public Set<Axiom> axioms() {
        return leaving == Leaving.BELOW_AVERAGE
                ? Set.of(Axiom.NEUTRALITY, Axiom.UNANIMITY, Axiom.MAJORITY, Axiom.CONDORCET)
                : Set.of(Axiom.NEUTRALITY, Axiom.UNANIMITY, Axiom.MAJORITY, Axiom.CONDORCET, Axiom.REVERSAL_SYMMETRY);
    }

    @Override
    public Tally count(Poll poll) {
        Profile profile = Profile.of(poll);
        Duels duels = new Duels(profile);
        return new Rounds(name(), profile, Portions.undivided())
                .tally(Elimination.TOGETHER, standing -> round(duels.points(standing), standing));
    }

    private Round round(BigDecimal[] points, BitSet standing) {
        BigDecimal sum = standing.stream().mapToObj(option -> points[option]).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal count = BigDecimal.valueOf(standing.cardinality());
        int least = leaving == Leaving.BELOW_AVERAGE ? 0 : 1;
        BitSet last = new BitSet();
        standing.stream()
                .filter(option -> points[option].multiply(count).compareTo(sum) < least)
                .forEach(last::set);
        return new Round(points, last.isEmpty() ? standing : last);
    }
}
