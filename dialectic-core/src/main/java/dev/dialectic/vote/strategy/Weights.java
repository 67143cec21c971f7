package dev.dialectic.vote.strategy;

import static dev.dialectic.vote.strategy.Logarithm.DIGITS;

import dev.dialectic.vote.Poll;
import java.math.BigDecimal;

/** What the ballots of a poll weigh together. Stateless and thread-safe. */
final class Weights {

    /** One, and a hair more: the most that a ballot moves where its parts are rounded. */
    static final BigDecimal ROUNDED_ONE = new BigDecimal("1.000000000001");

    private Weights() {}

    /** The weight of all who cast a ballot, exactly. */
    static BigDecimal cast(Poll poll) {
        return poll.ballots().keySet().stream()
                .map(poll.electorate()::exactWeight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A part of a whole, settled; 0 when the whole is 0. */
    static BigDecimal part(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : Logarithm.settled(part.divide(whole, DIGITS));
    }
}
