package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Strength;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.pairwise.LockedPairs;
import dev.dialectic.vote.pairwise.TieBreaks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Victories are locked from the strongest to the weakest, each unless it closes a circle with those locked before; whoever is below
 * nobody leads. Where several are equally strong, every order of them is gone through, and whoever leads after one of them
 * leads. Also known as Tideman's rule, with parallel universes.
 *
 * <p>A victory of a over b is as strong as its margin, or as the weight of a above b (winning votes). Points: 1 for winners, 0
 * for others. The ranking is told where all tie-breaks lead to the same one, options that tie in pairs being tied in it.
 *
 * <p>Source: T. N. Tideman, <a href="https://doi.org/10.1007/BF00433944">Independence of clones as a criterion for voting
 * rules</a>, 1987; for all tie-breaks M. Brill, F. Fischer, The Price of
 * Neutrality for the Ranked Pairs Method, AAAI 26, 2012.
 *
 * <p>Axioms: neutrality, unanimity, majority, monotonicity, Condorcet, reversal symmetry (turned around, the same victories are
 * locked in the same orders). Not anonymity (votes weigh differently), participation or, where victories are equally strong, clone
 * independence: a copy takes part in tie-breaks of its own; see T. M. Zavist, T. N. Tideman, <a
 * href="https://doi.org/10.1007/BF00303170">Complete independence of clones in the ranked pairs rule</a>, 1989. It is
 * independent of them where no two are.
 *
 * <p>Cost: O(ballots × options² + options⁴ / 64) without equal strengths on circles, and exponential in those: to tell the winners is
 * NP-complete. If telling takes more than {@value #MOST_STEPS} steps, or there are more than {@value #MOST_OPTIONS} options, the
 * poll is refused; {@link RankedPairsInOrder} counts it.
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A single option leads. A
 * ballot without a ranking ranks its choice first and its alternatives after it. Two options that a ballot ties count for
 * neither; what it does not rank is tied below all that it ranks, as in every library that was compared. Strengths are compared exactly. The winners are those of pref_voting's ranked_pairs by margins, as far as that comes to an
 * end. Condorcet PHP puts the fewer votes against first among equal victories, and locks those that are equal in that too together,
 * without all that close a circle together. votelib locks every pair in both directions, victory or not, where it still can, among
 * equally strong ones that with more votes first and then that which the ballots name first. npm's votes takes votes for as strength,
 * even of defeats, and leaves out all equal pairs that Tarjan's low links put on one circle, which is not always one. All differ where
 * that matters, and tests compute each.
 *
 * @param by how strong a victory is: margins or winning votes
 */
public record RankedPairs(Strength by) implements VotingStrategy {

    /** Beyond, going through tie-breaks is hopeless. */
    public static final int MOST_OPTIONS = 32;

    /** How often an option is put into a place before the search for tie-breaks is given up. */
    public static final int MOST_STEPS = 20_000;

    /**
     * Checks the measure.
     *
     * @throws IllegalArgumentException if it is neither margins nor winning votes
     */
    public RankedPairs {
        if (by != Strength.MARGINS && by != Strength.WINNING_VOTES) {
            throw new IllegalArgumentException("ranked pairs: expected margins or winning votes, found " + by.words());
        }
    }

    @Override
    public String name() {
        return "ranked pairs (" + by.words() + ", all tie-breaks)";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(
                Axiom.NEUTRALITY,
                Axiom.UNANIMITY,
                Axiom.MAJORITY,
                Axiom.MONOTONICITY,
                Axiom.CONDORCET,
                Axiom.REVERSAL_SYMMETRY);
    }

    @Override
    public int mostOptions() {
        return MOST_OPTIONS;
    }

    @Override
    public Tally count(Poll poll) {
        return PairwiseCount.of(name(), poll, this::count);
    }

    private Tally count(PairwiseCount count) {
        String advice = "\"" + new RankedPairsInOrder(by).name() + "\" counts it";
        if (count.options() > MOST_OPTIONS) {
            throw count.tooMany(MOST_OPTIONS, advice);
        }
        var tieBreaks = new TieBreaks(count.strengths(by), count.options(), MOST_STEPS);
        Optional<LockedPairs> undisputed = tieBreaks.undisputed();
        if (undisputed.isPresent()) {
            LockedPairs locked = undisputed.get();
            return count.winners(option -> locked.countAbove(option) == 0, ranking(count, locked));
        }
        boolean[] firsts = tieBreaks
                .firsts()
                .orElseThrow(() -> new IllegalArgumentException(
                        name() + ": expected victories of equal strength whose tie-breaks can be told in " + MOST_STEPS
                                + " steps, found more among " + count.options() + " options; " + advice));
        return count.winners(option -> firsts[option]);
    }

    /** Options below equally many are a level, if nothing is locked within it and everything between levels. */
    private static List<List<String>> ranking(PairwiseCount count, LockedPairs locked) {
        BigDecimal[] points = new BigDecimal[count.options()];
        for (int option = 0; option < points.length; option++) {
            points[option] = BigDecimal.valueOf(-locked.countAbove(option));
        }
        for (int a = 0; a < points.length; a++) {
            for (int b = 0; b < points.length; b++) {
                if (locked.isAbove(a, b) != points[a].compareTo(points[b]) > 0) {
                    return List.of();
                }
            }
        }
        return count.levels(points);
    }
}
