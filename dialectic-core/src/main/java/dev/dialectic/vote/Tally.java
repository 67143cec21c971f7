package dev.dialectic.vote;

import dev.dialectic.question.Option;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What counting a poll gave. Points are exact decimals, so that what is a tie on paper is a tie here. Immutable and
 * thread-safe.
 *
 * @param strategy the name of the rule that counted
 * @param points the points of each option, at least 0, in the order of the options; equal numbers are equal objects
 * @param leaders the options that lead: one, several when tied, none without votes
 * @param ranking all options, best first, those of one inner list tied; empty where the rule ranks nothing beyond its
 *     leaders, and without votes
 */
public record Tally(String strategy, Map<String, BigDecimal> points, List<String> leaders, List<List<String>> ranking) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if points are negative, a leader is no option or named twice, or a ranking does not
     *     name each option once with the leaders first
     */
    public Tally {
        Objects.requireNonNull(strategy, "strategy");
        Map<String, BigDecimal> checked = new LinkedHashMap<>();
        points.forEach((option, sum) -> {
            if (sum.signum() < 0) {
                throw new IllegalArgumentException(
                        strategy + ": expected points of at least 0 for " + option + ", found " + sum);
            }
            checked.put(option, Decimal.canonical(sum));
        });
        points = Collections.unmodifiableMap(checked);
        leaders = List.copyOf(leaders);
        if (!points.keySet().containsAll(leaders) || new HashSet<>(leaders).size() != leaders.size()) {
            throw new IllegalArgumentException(
                    strategy + ": expected leaders among " + points.keySet() + ", each once, found " + leaders);
        }
        List<List<String>> levels = new ArrayList<>(ranking.size());
        for (List<String> level : ranking) {
            levels.add(List.copyOf(level));
        }
        ranking = List.copyOf(levels);
        if (!ranking.isEmpty() && !ranks(ranking, points.keySet(), leaders)) {
            throw new IllegalArgumentException(strategy + ": expected a ranking of " + points.keySet()
                    + " that begins with the leaders " + leaders + ", found " + ranking);
        }
    }

    private static boolean ranks(List<List<String>> ranking, Set<String> options, List<String> leaders) {
        Set<String> ranked = new HashSet<>();
        for (List<String> level : ranking) {
            for (String option : level) {
                if (!options.contains(option) || !ranked.add(option)) {
                    return false;
                }
            }
        }
        List<String> first = ranking.get(0);
        boolean led = first.equals(leaders) || new HashSet<>(first).equals(new HashSet<>(leaders));
        return led && ranked.size() == options.size();
    }

    /**
     * A tally of a rule that ranks nothing beyond its leaders.
     *
     * @param strategy the name of the rule that counted
     * @param points the points of each option, at least 0, in the order of the options
     * @param leaders the options that lead: one, several when tied, none without votes
     * @throws IllegalArgumentException if points are negative, or a leader is no option or named twice
     */
    public Tally(String strategy, Map<String, BigDecimal> points, List<String> leaders) {
        this(strategy, points, leaders, List.of());
    }

    /**
     * A tally in which whoever has the most points leads; without any points nobody does.
     *
     * @param strategy the name of the rule that counts
     * @param poll what is counted
     * @param points the points of an option; asked once for every option
     * @return the tally
     * @throws IllegalArgumentException if points are negative
     */
    public static Tally ofPoints(String strategy, Poll poll, Function<Option, BigDecimal> points) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        BigDecimal most = BigDecimal.ZERO;
        for (Option option : poll.options()) {
            BigDecimal sum = Objects.requireNonNull(points.apply(option), "points");
            sums.put(option.id(), sum);
            most = most.max(sum);
        }
        if (most.signum() == 0) {
            return new Tally(strategy, sums, List.of(), List.of());
        }
        List<List<String>> ranking = byPoints(sums);
        return new Tally(strategy, sums, ranking.get(0), ranking);
    }

    /** Levels of equal points, most first, each in the order of the options. */
    private static List<List<String>> byPoints(Map<String, BigDecimal> sums) {
        TreeMap<BigDecimal, List<String>> levels = new TreeMap<>(Comparator.reverseOrder());
        sums.forEach((option, sum) ->
                levels.computeIfAbsent(sum, level -> new ArrayList<>()).add(option));
        return new ArrayList<>(levels.values());
    }

    /**
     * All points together, exactly.
     *
     * @return the sum, at least 0
     */
    public BigDecimal total() {
        return points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The share of all points that each option has, the exact quotient rounded once.
     *
     * @return shares in [0, 1] that sum to 1 but for rounding, in the order of the options; all 0 without points
     */
    public Map<String, Double> shares() {
        BigDecimal total = total();
        Map<String, Double> shares = new LinkedHashMap<>();
        points.forEach((option, sum) -> shares.put(option, share(sum, total)));
        return Collections.unmodifiableMap(shares);
    }

    /**
     * The leader's share of all points.
     *
     * @return the support in [0, 1]; of each leader when several are tied; 0 without votes
     */
    public double support() {
        return leaders.isEmpty() ? 0.0 : share(of(leaders.get(0)), total());
    }

    /**
     * How far the leader is ahead: its share less the largest other one.
     *
     * @return the margin in [0, 1]; 0 for a tie and without votes
     */
    public double margin() {
        return leaders.size() == 1 ? margin(leaders.get(0)) : 0.0;
    }

    /**
     * How far an option is ahead of every other one: its share less the largest other one.
     *
     * @param option the option's id
     * @return the margin in [0, 1]; 0 when another option has as many points, and without points
     * @throws IllegalArgumentException if there is no such option
     */
    public double margin(String option) {
        BigDecimal next = points.entrySet().stream()
                .filter(other -> !other.getKey().equals(option))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        return share(of(option).subtract(next).max(BigDecimal.ZERO), total());
    }

    /**
     * The points of an option.
     *
     * @param option the option's id
     * @return its points, at least 0
     * @throws IllegalArgumentException if there is no such option
     */
    public BigDecimal of(String option) {
        BigDecimal sum = points.get(option);
        if (sum == null) {
            throw new IllegalArgumentException(
                    strategy + ": expected an option, one of " + points.keySet() + "; found " + option);
        }
        return sum;
    }

    private static double share(BigDecimal part, BigDecimal total) {
        return total.signum() == 0
                ? 0.0
                : part.divide(total, MathContext.DECIMAL128).doubleValue();
    }
}
