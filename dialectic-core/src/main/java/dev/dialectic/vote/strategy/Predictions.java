package dev.dialectic.vote.strategy;

import static dev.dialectic.vote.strategy.Logarithm.DIGITS;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Decimal;
import dev.dialectic.vote.Poll;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What voters expect others to vote. Stateless and thread-safe. */
final class Predictions {

    private Predictions() {}

    /** The mean prediction by weight of some ballots; even when none of them predicts anything. */
    static Map<String, BigDecimal> mean(Poll poll, Predicate<Ballot> whose) {
        List<String> options =
                poll.options().stream().map(option -> option.id()).toList();
        List<BigDecimal> sums = new ArrayList<>();
        options.forEach(option -> sums.add(BigDecimal.ZERO));
        poll.ballots().forEach((voter, ballot) -> {
            if (whose.test(ballot) && !ballot.predictions().isEmpty()) {
                List<BigDecimal> predicted = of(ballot, options);
                BigDecimal weight = poll.electorate().exactWeight(voter);
                for (int i = 0; i < predicted.size(); i++) {
                    sums.set(i, sums.get(i).add(predicted.get(i).multiply(weight)));
                }
            }
        });
        List<BigDecimal> mean = Opinion.inProportion(sums);
        Map<String, BigDecimal> means = new LinkedHashMap<>();
        options.forEach(option -> means.put(option, mean.get(means.size())));
        return means;
    }

    /** Parts of 1: what is left of it goes to the options that are not named, evenly. */
    private static List<BigDecimal> of(Ballot ballot, List<String> options) {
        List<BigDecimal> named =
                ballot.predictions().values().stream().map(Decimal::asPrinted).toList();
        BigDecimal left = BigDecimal.ONE
                .subtract(named.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .max(BigDecimal.ZERO);
        BigDecimal others = BigDecimal.valueOf(Math.max(1, options.size() - named.size()));
        BigDecimal each = left.divide(others, DIGITS);
        List<BigDecimal> parts = new ArrayList<>();
        options.forEach(option -> parts.add(
                ballot.predictions().containsKey(option)
                        ? Decimal.asPrinted(ballot.predictions().get(option))
                        : each));
        return Opinion.inProportion(parts);
    }
}
