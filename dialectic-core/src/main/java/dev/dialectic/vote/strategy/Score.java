package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The option with the best grades in all, each as much as its voter weighs: score or range voting.
 *
 * <p>score(o) = Σ weight(v) × grade(v, o), or the mean of the grades by weight: see {@link Of}. Grades are in [0, 1] and taken as the
 * decimals they were written as. A ballot without grades gives 1 to what it approves of, or else to its choice, and 0 to the rest.
 *
 * <p>Source: C. Hillinger, <a href="https://epub.ub.uni-muenchen.de/653/">The Case for Utilitarian Voting</a>, 2005.
 *
 * <p>Axioms: neutrality, monotonicity, participation, clone independence (copies being graded alike) and reversal symmetry (grades
 * g becoming 1 - g). Not anonymity (votes weigh differently), unanimity (all may grade a second option as well), majority or
 * Condorcet. These speak of ballots that grade every option: where some leave options out, the mean keeps no participation, since
 * one more low grade can lower an option that its voter likes best of all.
 *
 * <p>Cost: O(ballots × options).
 *
 * <p>Edges: without ballots, when all that were cast weigh 0, or when every grade is 0, nobody has points and nobody leads. Points
 * are sums or means of grades, so support is a share of grades and not of voters: where all are graded well, nobody's exceeds much
 * more than 1/m among m options. Means are rounded to 20 digits behind the point; equal ones tie.
 *
 * @param of what is made of the grades of an option
 */
public record Score(Of of) implements VotingStrategy {

    /** What is made of the grades of an option. */
    public enum Of {
        /** The sum: who leaves an option out gives it nothing. */
        SUM("sum"),
        /** The mean of those who graded it: who leaves an option out says nothing of it. Few voters can carry an option. */
        MEAN("mean");

        private final String word;

        Of(String word) {
            this.word = word;
        }
    }

    /** Checks that nothing is missing. */
    public Score {
        Objects.requireNonNull(of, "of");
    }

    @Override
    public String name() {
        return "score (" + of.word + ")";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(
                Axiom.NEUTRALITY,
                Axiom.MONOTONICITY,
                Axiom.PARTICIPATION,
                Axiom.CLONE_INDEPENDENCE,
                Axiom.REVERSAL_SYMMETRY);
    }

    @Override
    public Optional<BigDecimal> swing(Poll poll) {
        return of == Of.SUM ? Optional.of(BigDecimal.ONE) : Optional.empty();
    }

    @Override
    public Tally count(Poll poll) {
        Map<String, BigDecimal> sums = Grades.sums(poll);
        return Tally.ofPoints(name(), poll, option -> {
            BigDecimal sum = sums.getOrDefault(option.id(), BigDecimal.ZERO);
            return of == Of.SUM ? sum : Weights.part(sum, graders(poll, option.id()));
        });
    }

    private static BigDecimal graders(Poll poll, String option) {
        return poll.ballots().entrySet().stream()
                .filter(cast -> Grades.has(cast.getValue(), option))
                .map(cast -> poll.electorate().exactWeight(cast.getKey()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
