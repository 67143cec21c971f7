package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Each place of a ranking is worth points: m - 1 for the first of m options, one less for each next place, 0 for the
 * last, times what the voter weighs.
 *
 * <p>score(o) = Σ weight(v) × (m - place(v, o)), places counted from 1, exactly. A ballot without a ranking ranks its
 * choice first and its alternatives after it. What tied and unranked options get is said by {@link Tied} and {@link
 * Unranked} and is part of the rule's name.
 *
 * <p>Source: J.-C. de Borda, <a href="https://gallica.bnf.fr/ark:/12148/bpt6k35800/f787">Mémoire sur les élections au
 * scrutin</a>, 1781; for ties and truncation, P. Emerson, <a href="https://doi.org/10.1007/s00355-011-0603-9">The
 * original Borda count and partial voting</a>, 2013.
 *
 * <p>Axioms: neutrality, unanimity, monotonicity, participation, reversal symmetry. Not anonymity (votes weigh
 * differently), majority (3 × A&gt;B&gt;C and 2 × B&gt;C&gt;A elect B), Condorcet or clone independence (copies lift each
 * other).
 *
 * <p>Cost: O(ballots × options).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads; nor with a single
 * option, whose only place is worth 0. One voter's first place decides alone. Equal scores tie. A support is a share of
 * all points, not of the voters: a unanimous panel gives its first option 2/m of them, so from four options on no share
 * exceeds 1/2. Use plurality as the consensus rule.
 *
 * @param tied what options of one level get
 * @param unranked what options that a ballot does not rank get
 */
public record Borda(Tied tied, Unranked unranked) implements VotingStrategy {

    /** What tied options get. */
    public enum Tied {
        /** The average of the places that they take up together: the convention of most of the literature. */
        SHARE_THE_AVERAGE("ties share the average"),
        /** One place together, worth what its level is; the next level takes the next place, so less is lost below a tie. */
        TAKE_ONE_PLACE("ties take one place");

        final String words;

        Tied(String words) {
            this.words = words;
        }
    }

    /** What options that a ballot does not rank get. */
    public enum Unranked {
        /** They are tied behind all that are ranked, and get what tied options get. */
        TIED_LAST("unranked tied last"),
        /** No points. */
        GET_NOTHING("unranked get nothing");

        final String words;

        Unranked(String words) {
            this.words = words;
        }
    }

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Checks that nothing is missing. */
    public Borda {
        Objects.requireNonNull(tied, "tied");
        Objects.requireNonNull(unranked, "unranked");
    }

    @Override
    public String name() {
        return "Borda (" + tied.words + ", " + unranked.words + ")";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(
                Axiom.NEUTRALITY, Axiom.UNANIMITY, Axiom.MONOTONICITY, Axiom.PARTICIPATION, Axiom.REVERSAL_SYMMETRY);
    }

    @Override
    public Optional<BigDecimal> swing(Poll poll) {
        return Optional.of(BigDecimal.valueOf(poll.options().size() - 1L));
    }

    @Override
    public Tally count(Poll poll) {
        Points points = new Points(poll);
        poll.ballots().forEach((voter, ballot) -> {
            BigDecimal weight = poll.electorate().exactWeight(voter);
            int best = poll.options().size() - 1;
            for (List<String> level : RankedLevels.of(poll, ballot, unranked)) {
                BigDecimal each = worth(best, level.size()).multiply(weight);
                level.forEach(option -> points.give(option, each));
                best -= tied == Tied.TAKE_ONE_PLACE ? 1 : level.size();
            }
        });
        return points.tally(name());
    }

    /** The places from best down, as many as are tied, are worth best - (tied - 1) / 2 on average. */
    private BigDecimal worth(int best, int tiedOptions) {
        BigDecimal first = BigDecimal.valueOf(best);
        return tied == Tied.TAKE_ONE_PLACE
                ? first
                : first.subtract(HALF.multiply(BigDecimal.valueOf(tiedOptions - 1L)));
    }
}
