package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The option with the best majority grade, the one that a majority gives it at least; between equal ones, whoever keeps the better
 * median when a median voter of each is taken away, again and again. Weights count as so many voters.
 *
 * <p>The majority grade is the lower median by weight. The tie-break compares the majority values of the book: grades from the
 * middle outwards, the one below before the one above. It is exact for weights of any size. A ballot without grades gives 1 to what it
 * approves of, or else to its choice, and 0 to the rest; an option left out among grades has 0.
 *
 * <p>Source: M. Balinski, R. Laraki, <a href="https://doi.org/10.1073/pnas.0702634104">A theory of measuring, electing, and
 * ranking</a>, 2007, and Majority Judgment, MIT Press, 2010. The library of MieuxVoter gives the same; votelib and
 * pref_voting break some ties of the median otherwise, or leave them.
 *
 * <p>Axioms: neutrality, monotonicity, clone independence (copies being graded alike). Not anonymity (votes weigh differently),
 * unanimity (all may grade a second option as well), majority, Condorcet, participation or reversal symmetry.
 *
 * <p>Cost: O(ballots × options × log ballots + options² × different grades²).
 *
 * <p>Edges: without ballots, when all that were cast weigh 0, or when every grade is 0, nobody has points and nobody leads. Points
 * are the majority grades, which the tie-break does not change: a sole leader may have as many as the next, a margin of 0, and
 * even 0. Support is a share of majority grades and says nothing of how many are behind the leader: use plurality as the
 * consensus rule. Options whose grades are distributed alike are tied.
 */
public record MajorityJudgment() implements VotingStrategy {

    private static final Comparator<List<BigDecimal>> BY_FIRST_DIFFERENCE = MajorityJudgment::compare;

    @Override
    public String name() {
        return "majority judgment";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY, Axiom.MONOTONICITY, Axiom.CLONE_INDEPENDENCE);
    }

    @Override
    public Tally count(Poll poll) {
        Merits merits = new Merits(poll);
        return merits.anyAboveZero()
                ? Levels.tally(name(), merits.medians(), merits.majorityValues()::get, BY_FIRST_DIFFERENCE)
                : new Points(poll).tally(name());
    }

    private static int compare(List<BigDecimal> one, List<BigDecimal> other) {
        for (int i = 0; i < one.size(); i++) {
            int compared = one.get(i).compareTo(other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }
}
