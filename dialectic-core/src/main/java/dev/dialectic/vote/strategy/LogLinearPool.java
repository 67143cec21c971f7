package dev.dialectic.vote.strategy;

import static dev.dialectic.vote.strategy.Logarithm.DIGITS;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The product of what the voters think the options' probabilities are, each to the power of what its voter weighs.
 *
 * <p>p(o) ∝ Π p(v, o) ^ (weight(v) / Σ weight) or Π p(v, o) ^ weight(v): see {@link Exponents}. An opinion p(v, ·) is the ballot's
 * grades in proportion when it has grades, else its confidence for its choice and the rest spread evenly over the others. Each
 * probability is clipped to [0.000001, 0.999999], so nobody who is certain decides alone: who is speaks as loudly as 13.8 against
 * 2.2 of one that is 0.9 sure of one of two.
 *
 * <p>Source: C. Genest, J. V. Zidek, <a href="https://doi.org/10.1214/ss/1177013825">Combining Probability Distributions: A
 * Critique and an Annotated Bibliography</a>, 1986.
 *
 * <p>Axioms: neutrality alone; for the others as {@link LinearPool}.
 *
 * <p>Cost: O(ballots × options), with a logarithm of 50 digits for each.
 *
 * <p>Edges: without ballots, or when all that were cast weigh 0, nobody has points and nobody leads. Points are probabilities that
 * sum to 1; support is that of the leader. Logarithms are whole-number arithmetic to 50 digits; their sums are rounded to 20
 * digits behind the point and compared as such, which makes products that are equal on paper tie.
 *
 * @param exponents whether the weights are shares of all weight
 */
public record LogLinearPool(Exponents exponents) implements VotingStrategy {

    /** What a weight is as an exponent. */
    public enum Exponents {
        /** Its share of all weight that was cast: the geometric mean, for voters who know the same things. */
        NORMALISED("normalised"),
        /** The weight itself: the product, for voters whose evidence is independent. It soon becomes certain. */
        SUMMED("summed");

        private final String word;

        Exponents(String word) {
            this.word = word;
        }
    }

    /** Checks that nothing is missing. */
    public LogLinearPool {
        Objects.requireNonNull(exponents, "exponents");
    }

    @Override
    public String name() {
        return "log-linear pool (" + exponents.word + ")";
    }

    @Override
    public Set<Axiom> axioms() {
        return Set.of(Axiom.NEUTRALITY);
    }

    @Override
    public Tally count(Poll poll) {
        LogScores scores = exponents == Exponents.SUMMED ? sums(poll) : means(poll, BigDecimal.ONE);
        return scores.probabilities(name());
    }

    /** Σ (weight / Σ weight) × ln p, times a factor. */
    static LogScores means(Poll poll, BigDecimal factor) {
        LogScores scores = sums(poll);
        BigDecimal total = Weights.cast(poll);
        if (total.signum() > 0) {
            scores.multiply(factor.divide(total, DIGITS));
        }
        return scores;
    }

    private static LogScores sums(Poll poll) {
        LogScores scores = new LogScores(poll);
        poll.ballots().forEach((voter, ballot) -> {
            BigDecimal weight = poll.electorate().exactWeight(voter);
            List<BigDecimal> opinion = Opinion.of(ballot, poll);
            for (int i = 0; weight.signum() > 0 && i < opinion.size(); i++) {
                BigDecimal logarithm = Logarithm.ln(Opinion.clipped(opinion.get(i)));
                scores.add(poll.options().get(i).id(), weight.multiply(logarithm));
            }
        });
        return scores;
    }
}
