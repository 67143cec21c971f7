package dev.dialectic.vote.strategy;

import static dev.dialectic.vote.strategy.Logarithm.DIGITS;

import dev.dialectic.question.Option;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds up logarithms that speak for or against options while the ballots of one poll are counted. Used by one thread. */
final class LogScores {

    private final Poll poll;
    private final Map<String, BigDecimal> sums = new LinkedHashMap<>();
    private boolean empty = true;

    LogScores(Poll poll) {
        this.poll = poll;
        poll.options().forEach(option -> sums.put(option.id(), BigDecimal.ZERO));
    }

    void add(String option, BigDecimal logarithm) {
        sums.merge(option, logarithm, BigDecimal::add);
        empty = false;
    }

    void multiply(BigDecimal factor) {
        sums.replaceAll((option, sum) -> sum.multiply(factor, DIGITS));
    }

    /** Points are the scores; when some are below 0, all are raised until the least is 0. */
    Tally aboveTheLeast(String strategy) {
        Map<String, BigDecimal> scores = settled();
        BigDecimal least = scores.values().stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        return Tally.ofPoints(strategy, poll, option -> score(scores, option).subtract(least));
    }

    /** Points are probabilities in proportion to e to the scores; who leads is read from the scores. */
    Tally probabilities(String strategy) {
        if (empty) {
            return Tally.ofPoints(strategy, poll, option -> BigDecimal.ZERO);
        }
        Map<String, BigDecimal> scores = settled();
        BigDecimal most = scores.values().stream().reduce(BigDecimal::max).orElseThrow();
        Map<String, BigDecimal> odds = new LinkedHashMap<>();
        scores.forEach((option, score) -> odds.put(option, Logarithm.exp(score.subtract(most))));
        BigDecimal total = odds.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        odds.replaceAll((option, each) -> Logarithm.settled(each.divide(total, DIGITS)));
        return Levels.tally(strategy, odds, scores::get);
    }

    private Map<String, BigDecimal> settled() {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        sums.forEach((option, sum) -> scores.put(option, Logarithm.settled(sum)));
        return scores;
    }

    private static BigDecimal score(Map<String, BigDecimal> scores, Option option) {
        return scores.getOrDefault(option.id(), BigDecimal.ZERO);
    }
}
