package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Ranks options by something else than their points. Stateless and thread-safe. */
final class Levels {

    private Levels() {}

    /** A tally whose first level leads; who is worth more comes earlier, who is worth the same is tied. */
    static <W extends Comparable<? super W>> Tally tally(
            String strategy, Map<String, BigDecimal> points, Function<String, W> worth) {
        return tally(strategy, points, worth, Comparator.<W>naturalOrder());
    }

    /** A tally whose first level leads; the order says whose worth is less. */
    static <W> Tally tally(
            String strategy, Map<String, BigDecimal> points, Function<String, W> worth, Comparator<W> order) {
        TreeMap<W, List<String>> levels = new TreeMap<>(order.reversed());
        points.keySet()
                .forEach(option -> levels.computeIfAbsent(worth.apply(option), level -> new ArrayList<>())
                        .add(option));
        List<List<String>> ranking = List.copyOf(levels.values());
        return new Tally(strategy, points, ranking.get(0), ranking);
    }
}
