package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Profile;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Two rounds: the two options with the most first places go into the second one, and the one that more ballots rank above
 * the other wins it.
 *
 * <p>votes(o, S) = Σ weight(v) over the voters that rank o above all others of S, exactly; S is all options in the first
 * round, the two with the most votes in the second. {@link TiedPlace} says what several get that a ballot ties for the first
 * place, {@link Exhausted} what becomes of a ballot that ranks neither finalist, {@link Elimination} who goes on when
 * several tie: all that are tied first, or else the first and all that are tied second, which may be more than two; or in
 * parallel universes every pair of those. All are part of the rule's name. A majority of first places is no reason to leave
 * the second round out: it cannot be lost any more.
 *
 * <p>Points are the votes of the second round; who was not in it has none. In parallel universes they are those of all second
 * rounds together. Where a vote was split in thirds or sevenths, which no decimal can tell, all points are multiplied by the
 * smallest whole number that makes them decimals. Options are ranked by their votes of the second round, those that were not
 * in it by their votes of the first; parallel universes rank nobody.
 *
 * <p>Source: W. S. Zwicker, <a href="https://doi.org/10.1017/CBO9781107446984.003">Introduction to the Theory of
 * Voting</a>, Handbook of Computational Social Choice, 2016.
 *
 * <p>Axioms: neutrality, unanimity, majority. Not anonymity (votes weigh differently), monotonicity, Condorcet, participation,
 * clone independence or reversal symmetry.
 *
 * <p>Conventions of others: pref_voting follows all universes; Condorcet PHP lets tied options go together; so does npm's votes,
 * where those who tie a second round of three meet in a third.
 *
 * <p>Cost: O(ballots × options); in parallel universes O(ballots × options²).
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A single option leads;
 * one voter's first place decides alone.
 *
 * @param tied what options get of a first place that a ballot ties them for
 * @param exhausted what becomes of ballots that rank no finalist
 * @param elimination who goes on when several tie
 */
public record PluralityWithRunoff(TiedPlace tied, Exhausted exhausted, Elimination elimination)
        implements VotingStrategy {

    /** Checks that nothing is missing. */
    public PluralityWithRunoff {
        Objects.requireNonNull(tied, "tied");
        Objects.requireNonNull(exhausted, "exhausted");
        Objects.requireNonNull(elimination, "elimination");
    }

    @Override
    public String name() {
        return "plurality with runoff (" + tied.words + ", " + exhausted.words + ", " + elimination.words + ")";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY, Axiom.UNANIMITY, Axiom.MAJORITY);
    }

    @Override
    public Tally count(Poll poll) {
        Profile profile = Profile.of(poll);
        Places places = new Places(profile, tied, exhausted);
        Rounds rounds = new Rounds(name(), profile, places.portions());
        if (profile.weight().signum() == 0) {
            return rounds.told(List.of());
        }
        BitSet all = Rounds.everybody(profile);
        BigDecimal[] first = places.first(all);
        BitSet top = Rounds.with(all, first, true);
        BitSet next = top.cardinality() > 1 ? new BitSet() : Rounds.with(Rounds.less(all, top), first, true);
        for (BitSet finalists : finals(top, next)) {
            BigDecimal[] second = places.first(finalists);
            rounds.chosen(Rounds.with(finalists, second, true), second);
        }
        return rounds.told(
                elimination == Elimination.TOGETHER ? ranking(places, both(top, next), first, all) : List.of());
    }

    private List<BitSet> finals(BitSet top, BitSet next) {
        if (elimination == Elimination.TOGETHER || both(top, next).cardinality() <= 2) {
            return List.of(both(top, next));
        }
        List<BitSet> pairs = new ArrayList<>();
        for (int one : top.stream().toArray()) {
            for (int other : (next.isEmpty() ? top : next).stream().toArray()) {
                if (one < other || !next.isEmpty()) {
                    BitSet pair = new BitSet();
                    pair.set(one);
                    pair.set(other);
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static BitSet both(BitSet top, BitSet next) {
        BitSet union = (BitSet) top.clone();
        union.or(next);
        return union;
    }

    private static List<BitSet> ranking(Places places, BitSet finalists, BigDecimal[] first, BitSet all) {
        List<BitSet> levels = new ArrayList<>(levels(finalists, places.first(finalists)));
        levels.addAll(levels(Rounds.less(all, finalists), first));
        return levels;
    }

    private static List<BitSet> levels(BitSet options, BigDecimal[] votes) {
        List<BitSet> levels = new ArrayList<>();
        BitSet rest = options;
        while (!rest.isEmpty()) {
            BitSet level = Rounds.with(rest, votes, true);
            levels.add(level);
            rest = Rounds.less(rest, level);
        }
        return levels;
    }
}
