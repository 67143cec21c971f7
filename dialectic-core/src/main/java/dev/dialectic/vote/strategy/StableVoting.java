package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Strength;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.pairwise.StableMatches;
import java.util.Set;

/**
 * Whoever wins without the one that it beats most clearly leads: of the matches of a against b, from the largest margin down, the
 * first one counts in which a wins the poll that b is taken out of.
 *
 * <p>Winners(a alone) = a. Otherwise, of all matches (a, b) in which a is a winner of {@link SplitCycle} and is among the winners
 * when b is taken out, the one with the largest margin of a over b makes a win; matches of equal margin make all their a
 * win. <i>Simple</i> stable voting asks nothing of split cycle. Points: 1 for winners, 0 for others. No ranking.
 *
 * <p>Source: W. H. Holliday, E. Pacuit, <a href="https://doi.org/10.1007/s10602-022-09383-9">Stable Voting</a>, 2023.
 *
 * <p>Axioms: neutrality, unanimity, majority, Condorcet. Not anonymity (votes weigh differently), monotonicity, participation, clone
 * independence where margins are equal, or reversal symmetry.
 *
 * <p>Cost: O(ballots × options² + 2^options × options³) at worst, and mostly far less, since only the sets are looked at that
 * decide.
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. A single option leads. A
 * ballot without a ranking ranks its choice first and its alternatives after it. Two options that a ballot ties count for
 * neither; what it does not rank is tied below all that it ranks, as in every library that was compared. More than {@value #MOST_OPTIONS} options are refused. Margins are compared exactly. Ties remain only where margins are equal. The
 * winners are those of pref_voting's stable_voting and simple_stable_voting.
 *
 * @param simple whether an option that split cycle counts out may win a match
 */
public record StableVoting(boolean simple) implements VotingStrategy {

    /** Sets of options double with each one more. */
    public static final int MOST_OPTIONS = 16;

    @Override
    public String name() {
        return simple ? "simple stable voting" : "stable voting";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY, Axiom.UNANIMITY, Axiom.MAJORITY, Axiom.CONDORCET);
    }

    @Override
    public int mostOptions() {
        return MOST_OPTIONS;
    }

    @Override
    public Tally count(Poll poll) {
        return PairwiseCount.of(name(), poll, count -> {
            if (count.options() > MOST_OPTIONS) {
                throw count.tooMany(MOST_OPTIONS, "split cycle counts any number");
            }
            var matches = new StableMatches(count.strengths(Strength.MARGINS), count.options(), simple);
            return count.winners(matches::wins);
        });
    }
}
