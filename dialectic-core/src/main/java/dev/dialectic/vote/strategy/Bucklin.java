package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Profile;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * First places are counted, then second places too, and so on, until an option has more than half of the electorate that
 * voted; whoever has the most then leads.
 *
 * <p>score(o, k) = Σ weight(v) over the voters that rank o among their first k places, exactly. k is the smallest depth at
 * which a score exceeds ½ Σ weight(v), and the last depth if none does. Points are the scores at that depth, and rank the
 * options; where a ballot was split in thirds or sevenths, which no decimal can tell, all points are multiplied by the
 * smallest whole number that makes them decimals. {@link Leads} says who leads; only {@link Leads#GREATEST} ranks.
 *
 * <p>t options that are tied take up t places together. {@link TiedPlace} says whether each has all of the ballot from the
 * first of these places on, or an equal part of it more with each; {@link Borda.Unranked} says whether options that are
 * not ranked are tied last or never counted. Both are part of the rule's name.
 *
 * <p>Source: C. G. Hoag, G. H. Hallett, <a href="https://archive.org/details/proportionalrepr00hoag">Proportional
 * Representation</a>, 1926; as defined here, W. S. Zwicker, <a
 * href="https://doi.org/10.1017/CBO9781107446984.003">Introduction to the Theory of Voting</a>, 2016.
 *
 * <p>Axioms: neutrality, unanimity, majority, monotonicity. Not anonymity
 * (votes weigh differently), Condorcet, participation, clone independence or reversal symmetry.
 *
 * <p>Conventions of others: pref_voting and votelib count as here by default; votelib replaces a ballot
 * with ties by one for each order of the tied, of an equal part of its weight, but lets such a part take the place of what equal ballots
 * weigh instead of adding to it; of several ties on a ballot the second stays, and takes the place of what is ranked next.
 *
 * <p>Cost: O(ballots × options²).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. One voter's first
 * place decides alone. A support is a share of all points, of which a ballot gives one for each place counted.
 *
 * @param leads who leads when several have a majority
 * @param tied what options get of places that a ballot ties them for
 * @param unranked what options that a ballot does not rank get
 */
public record Bucklin(Leads leads, TiedPlace tied, Borda.Unranked unranked) implements VotingStrategy {

    /** Who leads when several options have a majority at the same depth. */
    public enum Leads {
        /** Whoever has the greatest: the default. */
        GREATEST("Bucklin"),
        /** All that have one. */
        EVERY_MAJORITY("simplified Bucklin");

        private final String words;

        Leads(String words) {
            this.words = words;
        }
    }

    /** Checks that nothing is missing. */
    public Bucklin {
        Objects.requireNonNull(leads, "leads");
        Objects.requireNonNull(tied, "tied");
        Objects.requireNonNull(unranked, "unranked");
    }

    @Override
    public String name() {
        return leads.words + " (" + tied.words + ", " + unranked.words + ")";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY, Axiom.UNANIMITY, Axiom.MAJORITY, Axiom.MONOTONICITY);
    }

    @Override
    public Tally count(Poll poll) {
        Profile profile = Profile.of(poll);
        int options = profile.options().size();
        Portions portions = tied == TiedPlace.SPLIT ? Portions.upTo(options) : Portions.undivided();
        BigDecimal half = profile.weight().multiply(portions.of(1, 1)).divide(BigDecimal.valueOf(2));
        BigDecimal[] sums = new BigDecimal[options];
        Arrays.fill(sums, BigDecimal.ZERO);
        for (int depth = 1; depth <= options && greatest(sums).compareTo(half) <= 0; depth++) {
            for (int ballot = 0; ballot < profile.ballots(); ballot++) {
                open(profile, ballot, depth, portions, sums);
            }
        }
        Tally greatest = portions.tally(name(), poll, sums);
        if (leads == Leads.GREATEST || greatest(sums).compareTo(half) <= 0) {
            return new Tally(
                    name(),
                    greatest.points(),
                    greatest.leaders(),
                    leads == Leads.GREATEST ? greatest.ranking() : List.of());
        }
        List<String> majorities = IntStream.range(0, options)
                .filter(option -> sums[option].compareTo(half) > 0)
                .mapToObj(profile.options()::get)
                .toList();
        return new Tally(name(), greatest.points(), majorities);
    }

    private static BigDecimal greatest(BigDecimal[] sums) {
        return Arrays.stream(sums).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Counts the place of a ballot at this depth too. */
    private void open(Profile profile, int ballot, int depth, Portions portions, BigDecimal[] sums) {
        for (int option = 0; option < sums.length; option++) {
            int rank = profile.rank(ballot, option);
            if (unranked == Borda.Unranked.GET_NOTHING && !profile.isRanked(ballot, option)) {
                continue;
            }
            int above = ranked(profile, ballot, rank - 1);
            int level = ranked(profile, ballot, rank) - above;
            boolean counts = tied == TiedPlace.SPLIT ? above < depth && depth <= above + level : depth == above + 1;
            if (counts) {
                BigDecimal part = portions.of(1, tied == TiedPlace.SPLIT ? level : 1);
                sums[option] = sums[option].add(profile.weight(ballot).multiply(part));
            }
        }
    }

    /** How many options a ballot ranks at most so low. */
    private static int ranked(Profile profile, int ballot, int rank) {
        return (int) IntStream.range(0, profile.options().size())
                .filter(option -> profile.rank(ballot, option) <= rank)
                .count();
    }
}
