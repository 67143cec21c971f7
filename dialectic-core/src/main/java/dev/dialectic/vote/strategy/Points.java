package dev.dialectic.vote.strategy;

import dev.dialectic.question.Option;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Adds up points while the ballots of one poll are counted. Used by one thread. */
final class Points {

    private final Poll poll;
    private final Map<String, BigDecimal> sums = new HashMap<>();

    Points(Poll poll) {
        this.poll = poll;
    }

    void give(String option, BigDecimal points) {
        sums.merge(option, points, BigDecimal::add);
    }

    Tally tally(String strategy) {
        return Tally.ofPoints(strategy, poll, this::of);
    }

    Tally tally(String strategy, UnaryOperator<BigDecimal> change) {
        return Tally.ofPoints(strategy, poll, option -> change.apply(of(option)));
    }

    private BigDecimal of(Option option) {
        return sums.getOrDefault(option.id(), BigDecimal.ZERO);
    }
}
