package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Poll;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The grades of each option of a poll, from worst to best, with what weighs for each. Used by one thread. */
final class Merits {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Map<String, TreeMap<BigDecimal, BigDecimal>> weightUpTo = new LinkedHashMap<>();
    private final BigDecimal total;

    Merits(Poll poll) {
        total = Weights.cast(poll);
        poll.options().forEach(option -> weightUpTo.put(option.id(), cumulated(poll, option.id())));
    }

    private static TreeMap<BigDecimal, BigDecimal> cumulated(Poll poll, String option) {
        TreeMap<BigDecimal, BigDecimal> weights = new TreeMap<>();
        poll.ballots().forEach((voter, ballot) -> {
            BigDecimal weight = poll.electorate().exactWeight(voter);
            if (weight.signum() > 0) {
                weights.merge(Grades.of(ballot, option), weight, BigDecimal::add);
            }
        });
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<BigDecimal, BigDecimal> grade : weights.entrySet()) {
            sum = sum.add(grade.getValue());
            grade.setValue(sum);
        }
        return weights;
    }

    /** Whether anybody gave any option more than 0. */
    boolean anyAboveZero() {
        return weightUpTo.values().stream()
                .anyMatch(grades -> !grades.isEmpty() && grades.lastKey().signum() > 0);
    }

    /** The lower median of each option: the best grade that at least half of the weight gives it or more. */
    Map<String, BigDecimal> medians() {
        Map<String, BigDecimal> medians = new LinkedHashMap<>();
        weightUpTo.forEach((option, grades) -> medians.put(option, below(grades, total)));
        return medians;
    }

    /**
     * For each option its grades from the middle outwards, below and above in turn, as long as no option's change: the order in
     * which medians are removed one by one, for weights of any size.
     */
    Map<String, List<BigDecimal>> majorityValues() {
        TreeSet<BigDecimal> changes = new TreeSet<>();
        changes.add(BigDecimal.ZERO);
        weightUpTo.values().forEach(grades -> grades.values().forEach(upTo -> changes.add(fromMiddle(upTo))));
        changes.remove(total);
        Map<String, List<BigDecimal>> values = new LinkedHashMap<>();
        weightUpTo.forEach((option, grades) -> {
            List<BigDecimal> value = new ArrayList<>();
            for (BigDecimal away : changes) {
                value.add(below(grades, total.subtract(away)));
                value.add(above(grades, total.add(away)));
            }
            values.put(option, value);
        });
        return values;
    }

    /** Twice the distance from the middle of the weight. */
    private BigDecimal fromMiddle(BigDecimal upTo) {
        return upTo.multiply(TWO).subtract(total).abs();
    }

    private static BigDecimal below(TreeMap<BigDecimal, BigDecimal> grades, BigDecimal twicePosition) {
        return grades.entrySet().stream()
                .filter(grade -> grade.getValue().multiply(TWO).compareTo(twicePosition) >= 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal above(TreeMap<BigDecimal, BigDecimal> grades, BigDecimal twicePosition) {
        return grades.entrySet().stream()
                .filter(grade -> grade.getValue().multiply(TWO).compareTo(twicePosition) > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
