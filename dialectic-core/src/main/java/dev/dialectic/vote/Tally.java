package dev.dialectic.vote;

import dev.dialectic.question.Option;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What counting a poll gave. Points are exact decimals, so that what is a tie on paper is a tie here. Immutable and
 * thread-safe.
 *
 * @param strategy the name of the rule that counted
 * @param points the points of each option, at least 0, in the order of the options
 * @param leaders the options that lead: one, several when tied, none without votes
 */
public record Tally(String strategy, Map<String, BigDecimal> points, List<String> leaders) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if points are negative or a leader is no option
     */
    public Tally {
        Objects.requireNonNull(strategy, "strategy");
        points.forEach((option, sum) -> {
            if (sum.signum() < 0) {
                throw new IllegalArgumentException(
                        strategy + ": expected points of at least 0 for " + option + ", found " + sum);
            }
        });
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        leaders = List.copyOf(leaders);
        if (!points.keySet().containsAll(leaders)) {
            throw new IllegalArgumentException(
                    strategy + ": expected leaders among " + points.keySet() + ", found " + leaders);
        }
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
        poll.options().forEach(option -> sums.put(option.id(), points.apply(option)));
        BigDecimal most = sums.values().stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        List<String> leaders = most.signum() <= 0
                ? List.of()
                : sums.keySet().stream().filter(option -> most.compareTo(sums.get(option)) == 0).toList();
        return new Tally(strategy, sums, leaders);
    }

    /**
     * The share of all points that each option has.
     *
     * @return shares in [0, 1] that sum to 1, in the order of the options; all 0 when there are no points
     */
    public Map<String, Double> shares() {
        double total = points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
        Map<String, Double> shares = new LinkedHashMap<>();
        points.forEach((option, sum) -> shares.put(option, total > 0 ? sum.doubleValue() / total : 0.0));
        return Collections.unmodifiableMap(shares);
    }

    /**
     * The leader's share of all points.
     *
     * @return the support in [0, 1]; of each leader when several are tied; 0 without votes
     */
    public double support() {
        return leaders.isEmpty() ? 0.0 : shares().getOrDefault(leaders.get(0), 0.0);
    }

    /**
     * How far the leader is ahead: its share less the largest other one.
     *
     * @return the margin in [0, 1]; 0 for a tie and without votes
     */
    public double margin() {
        if (leaders.size() != 1) {
            return 0.0;
        }
        double next = shares().entrySet().stream()
                .filter(share -> !share.getKey().equals(leaders.get(0)))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0.0);
        return Math.max(0.0, support() - next);
    }
}
