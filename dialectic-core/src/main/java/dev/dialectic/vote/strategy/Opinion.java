package dev.dialectic.vote.strategy;

import static dev.dialectic.vote.strategy.Logarithm.DIGITS;

import dev.dialectic.question.Option;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Decimal;
import dev.dialectic.vote.Poll;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a ballot says as probabilities of the options, in the order of the poll: its grades in proportion when it has any, else its
 * confidence for its choice and the rest spread evenly over the others. Stateless and thread-safe.
 */
final class Opinion {

    /** In logarithms nobody is surer than this, nor of the opposite: otherwise one voter would be a dictator. */
    private static final BigDecimal LEAST = new BigDecimal("0.000001");

    private static final BigDecimal MOST = BigDecimal.ONE.subtract(LEAST);

    private Opinion() {}

    /** The probabilities, which sum to 1 but for rounding in the 50th digit. */
    static List<BigDecimal> of(Ballot ballot, Poll poll) {
        int options = poll.options().size();
        if (!ballot.grades().isEmpty()) {
            List<BigDecimal> grades = new ArrayList<>();
            poll.options().forEach(option -> grades.add(grade(ballot, option)));
            return inProportion(grades);
        }
        BigDecimal choice = options == 1 ? BigDecimal.ONE : ballot.exactConfidence();
        BigDecimal other =
                BigDecimal.ONE.subtract(choice).divide(BigDecimal.valueOf(Math.max(1, options - 1L)), DIGITS);
        return poll.options().stream()
                .map(option -> option.id().equals(ballot.choice()) ? choice : other)
                .toList();
    }

    private static BigDecimal grade(Ballot ballot, Option option) {
        return Decimal.asPrinted(ballot.grades().getOrDefault(option.id(), 0.0));
    }

    /** Parts of 1; even ones when there is nothing to divide by. */
    static List<BigDecimal> inProportion(List<BigDecimal> parts) {
        BigDecimal total = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.signum() == 0
                ? even(parts.size())
                : parts.stream().map(part -> part.divide(total, DIGITS)).toList();
    }

    /** The same part of 1 for each. */
    static List<BigDecimal> even(int options) {
        return Collections.nCopies(options, BigDecimal.ONE.divide(BigDecimal.valueOf(options), DIGITS));
    }

    /** A probability in [0.000001, 0.999999]. */
    static BigDecimal clipped(BigDecimal probability) {
        return probability.max(LEAST).min(MOST);
    }

    /** ln(p (options - 1) / (1 - p)), p clipped: 0 for who knows no more than chance. */
    static BigDecimal logOdds(BigDecimal probability, int options) {
        BigDecimal p = clipped(probability);
        BigDecimal wrongOptions = BigDecimal.valueOf(Math.max(1, options - 1L));
        return Logarithm.ln(p.multiply(wrongOptions).divide(BigDecimal.ONE.subtract(p), DIGITS));
    }
}
