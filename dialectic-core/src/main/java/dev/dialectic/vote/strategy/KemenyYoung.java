package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.pairwise.ExactKemenyOrders;
import dev.dialectic.vote.pairwise.KemenyOrders;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The order of all options that agrees with the most pairs on ballots is the ranking, and its first leads; if several orders agree with as
 * many, the first of each leads.
 *
 * <p>score(order) = Σ, over all pairs that the order ranks a above b, of the weight of the ballots that do, exactly. Points of
 * an option: the score of the best order that begins with it. The ranking is told where one order alone is best.
 *
 * <p>Source: J. G. Kemeny, <a href="https://www.jstor.org/stable/20026529">Mathematics without Numbers</a>, 1959; H. P. Young,
 * A. Levenglick, <a href="https://doi.org/10.1137/0135023">A Consistent Extension of Condorcet's Election Principle</a>,
 * 1978.
 *
 * <p>Axioms: neutrality, unanimity, majority, monotonicity, Condorcet, reversal symmetry (turned around, the same orders are best
 * backwards). Not anonymity (votes weigh differently), participation or clone independence.
 *
 * <p>Cost: O(ballots × options² + 2^options × options), by dynamic programming over sets of options; it is NP-hard to do
 * better. More than {@value #MOST_OPTIONS} options are refused: {@link KemenyLocal} comes close.
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A single option leads. A
 * ballot without a ranking ranks its choice first and its alternatives after it. Two options that a ballot ties count for
 * neither; what it does not rank is tied below all that it ranks, as in every library that was compared. Points differ little among options, since all orders agree with much: hold no threshold against their shares. Use plurality as the
 * consensus rule. The winners are those of pref_voting's kemeny_young; Condorcet PHP and npm votes give one of several best
 * orders.
 */
public record KemenyYoung() implements VotingStrategy {

    /** Sets of options double with each one more. */
    public static final int MOST_OPTIONS = 16;

    @Override
    public String name() {
        return "Kemeny-Young";
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
        if (count.options() > MOST_OPTIONS) {
            throw count.tooMany(MOST_OPTIONS, "\"" + new KemenyLocal().name() + "\" comes close");
        }
        WholeWeights weights = WholeWeights.of(count.pairs());
        if (weights.exact()) {
            var orders = new KemenyOrders(weights.above(), count.options());
            return tally(count, option -> weights.unscaled(orders.beginningWith(option)), orders.onlyOrder());
        }
        var orders = new ExactKemenyOrders(above(count));
        return tally(count, orders::beginningWith, orders.onlyOrder());
    }

    private static Tally tally(PairwiseCount count, IntFunction<BigDecimal> points, Optional<int[]> onlyOrder) {
        Tally tally = count.leading(points);
        return new Tally(
                tally.strategy(),
                tally.points(),
                tally.leaders(),
                onlyOrder.map(count::strict).orElse(List.of()));
    }

    private static BigDecimal[][] above(PairwiseCount count) {
        BigDecimal[][] above = new BigDecimal[count.options()][count.options()];
        for (int a = 0; a < above.length; a++) {
            for (int b = 0; b < above.length; b++) {
                above[a][b] = count.pairs().above(a, b);
            }
        }
        return above;
    }
}
