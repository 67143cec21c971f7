package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * The option with the best median grade; with few grades ties are common, and {@link MajorityJudgment} breaks them.
 *
 * <p>score(o) = the lower median of grade(v, o), by weight: the best grade that at least half of the weight gives it or more. A
 * ballot without grades gives 1 to what it approves of, or else to its choice, and 0 to the rest; an option left out among grades has 0.
 *
 * <p>Source: G. W. Bassett, J. Persky, Robust voting, Public Choice 99, 1999.
 *
 * <p>Axioms: neutrality, monotonicity, clone independence (copies being graded alike). Not anonymity (votes weigh differently),
 * unanimity (all may grade a second option as well), majority, Condorcet, participation or reversal symmetry.
 *
 * <p>Cost: O(ballots × options × log ballots).
 *
 * <p>Edges: without ballots or when all that were cast weigh 0, nobody has points and nobody leads. When every median is 0 but some
 * grade is not, all are tied without points. Points are medians, so support says nothing of how many are behind the leader.
 */
public record MedianScore() implements VotingStrategy {

    @Override
    public String name() {
        return "median score";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY, Axiom.MONOTONICITY, Axiom.CLONE_INDEPENDENCE);
    }

    @Override
    public Tally count(Poll poll) {
        Merits merits = new Merits(poll);
        Map<String, BigDecimal> medians = merits.medians();
        return merits.anyAboveZero() ? Levels.tally(name(), medians, medians::get) : new Points(poll).tally(name());
    }
}
