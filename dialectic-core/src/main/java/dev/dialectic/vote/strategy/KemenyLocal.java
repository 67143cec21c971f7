package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.pairwise.LocalOrder;
import java.util.Set;

/**
 * An approximation of {@link KemenyYoung} for any number of options: from Borda's order one option at a time is moved to where that agrees
 * with more pairs on ballots, until no move does. The first of the order leads.
 *
 * <p>Each step makes the move that gains the most: of equal ones, that of the option in the earlier place, upwards before
 * downwards, by the fewest places. Borda's ties are in the order of the options, so one option leads, and may owe that to
 * its place. Points: how many options are below one in the order. Its score is that of the best order or below; how far is
 * not known.
 *
 * <p>Source: C. Dwork, R. Kumar, M. Naor, D. Sivakumar, <a href="https://doi.org/10.1145/371920.372165">Rank Aggregation
 * Methods for the Web</a>, 2001, for local Kemeny orders.
 *
 * <p>Axioms: unanimity, majority, Condorcet (whoever beats its neighbours moves up). Not anonymity (votes weigh differently),
 * neutrality, monotonicity, participation, clone independence or reversal symmetry.
 *
 * <p>Cost: O(ballots × options²) and O(options²) for each move.
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A single option leads. A
 * ballot without a ranking ranks its choice first and its alternatives after it. Two options that a ballot ties count for
 * neither; what it does not rank is tied below all that it ranks, as in every library that was compared. Sums are exact while they have at most 15 digits; else margins are rounded to 40 bits of the largest, and never to 0.
 */
public record KemenyLocal() implements VotingStrategy {

    @Override
    public String name() {
        return "Kemeny-Young approximated (local search from Borda, ties in the order of the options)";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.UNANIMITY, Axiom.MAJORITY, Axiom.CONDORCET);
    }

    @Override
    public Tally count(Poll poll) {
        return PairwiseCount.of(
                name(),
                poll,
                count -> count.ordered(
                        LocalOrder.of(WholeWeights.of(count.pairs()).margins(), count.options())));
    }
}
