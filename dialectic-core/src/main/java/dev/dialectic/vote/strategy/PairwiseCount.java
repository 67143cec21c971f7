package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Pairwise;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Profile;
import dev.dialectic.vote.Strength;
import dev.dialectic.vote.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** One poll while a rule counts its pairs, and how what was found becomes a tally. Immutable and thread-safe. */
final class PairwiseCount {

    private final String rule;
    private final List<String> options;
    private final BigDecimal weight;
    private final Pairwise pairs;

    private PairwiseCount(String rule, Profile profile) {
        this.rule = rule;
        this.options = profile.options();
        this.weight = profile.weight();
        this.pairs = Pairwise.of(profile);
    }

    /** What a rule makes of a poll; nobody leads when no ballot weighs anything. */
    static Tally of(String rule, Poll poll, Function<PairwiseCount, Tally> counting) {
        PairwiseCount count = new PairwiseCount(rule, Profile.of(poll));
        return count.weight.signum() == 0
                ? count.tally(option -> BigDecimal.ZERO, List.of(), List.of())
                : counting.apply(count);
    }

    Pairwise pairs() {
        return pairs;
    }

    int options() {
        return pairs.options();
    }

    /** What all ballots weigh. */
    BigDecimal weight() {
        return weight;
    }

    double[] strengths(Strength by) {
        return pairs.strengths(by);
    }

    /** Whoever has the most points leads, be it 0, and points rank the others. */
    Tally ranked(IntFunction<BigDecimal> points) {
        BigDecimal[] all = IntStream.range(0, options()).mapToObj(points).toArray(BigDecimal[]::new);
        List<List<String>> levels = levels(all);
        return tally(option -> all[option], levels.get(0), levels);
    }

    /** Whoever has the most points leads, be it 0; nothing is said of the others. */
    Tally leading(IntFunction<BigDecimal> points) {
        BigDecimal[] all = IntStream.range(0, options()).mapToObj(points).toArray(BigDecimal[]::new);
        return tally(option -> all[option], levels(all).get(0), List.of());
    }

    /** The winners lead, with a point each. */
    Tally winners(IntPredicate wins) {
        return winners(wins, List.of());
    }

    /** The winners lead, with a point each, and all are ranked. */
    Tally winners(IntPredicate wins, List<List<String>> ranking) {
        return tally(
                option -> wins.test(option) ? BigDecimal.ONE : BigDecimal.ZERO,
                IntStream.range(0, options())
                        .filter(wins)
                        .mapToObj(options::get)
                        .toList(),
                ranking);
    }

    /** An order without ties; each option has a point for every one below it. */
    Tally ordered(int[] order) {
        BigDecimal[] points = new BigDecimal[order.length];
        for (int place = 0; place < order.length; place++) {
            points[order[place]] = BigDecimal.valueOf(order.length - 1L - place);
        }
        return ranked(option -> points[option]);
    }

    Tally tally(IntFunction<BigDecimal> points, List<String> leaders, List<List<String>> ranking) {
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        options.forEach(option -> all.put(option, points.apply(all.size())));
        return new Tally(rule, all, leaders, ranking);
    }

    /** The options by number, one on each level. */
    List<List<String>> strict(int[] order) {
        return Arrays.stream(order)
                .mapToObj(option -> List.of(options.get(option)))
                .toList();
    }

    /** Levels of equal points, most first. */
    List<List<String>> levels(BigDecimal[] points) {
        List<List<String>> levels = new ArrayList<>();
        Arrays.stream(points).sorted((one, other) -> other.compareTo(one)).forEach(level -> {
            List<String> equal = IntStream.range(0, points.length)
                    .filter(option -> points[option].compareTo(level) == 0)
                    .mapToObj(options::get)
                    .toList();
            if (levels.isEmpty() || !levels.get(levels.size() - 1).equals(equal)) {
                levels.add(equal);
            }
        });
        return levels;
    }

    /** What a rule says when there are more options than it can count. */
    IllegalArgumentException tooMany(int most, String advice) {
        return new IllegalArgumentException(
                rule + ": expected at most " + most + " options, found " + options() + "; " + advice);
    }
}
