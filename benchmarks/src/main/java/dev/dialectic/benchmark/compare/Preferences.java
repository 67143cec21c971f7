package dev.dialectic.benchmark.compare;

import dev.dialectic.vote.Ballot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a vote tells of options beyond its choice, in the words of the file. Immutable and thread-safe.
 *
 * @param ranking levels of tied options, most preferred first; empty when it ranks none
 * @param approvals what it approves of; empty when it does not say
 * @param grades a grade in [0, 1] by option; empty when it grades none
 * @param points finite and at least 0, by option; empty when it gives none
 * @param predictions the share of voters in [0, 1] that it expects, by option; empty when it expects nothing
 */
public record Preferences(
        List<List<String>> ranking,
        Set<String> approvals,
        Map<String, Double> grades,
        Map<String, Double> points,
        Map<String, Double> predictions) {

    /** A vote that tells its choice alone. */
    public static final Preferences NONE = new Preferences(List.of(), Set.of(), Map.of(), Map.of(), Map.of());

    /** Copies, and keeps the order. */
    public Preferences {
        ranking = ranking.stream().map(List::copyOf).toList();
        approvals = Collections.unmodifiableSet(new LinkedHashSet<>(approvals));
        grades = Collections.unmodifiableMap(new LinkedHashMap<>(grades));
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        predictions = Collections.unmodifiableMap(new LinkedHashMap<>(predictions));
    }

    /** The options that it names, some of them more than once. */
    List<String> named() {
        List<String> named = new ArrayList<>();
        ranking.forEach(named::addAll);
        named.addAll(approvals);
        named.addAll(grades.keySet());
        named.addAll(points.keySet());
        named.addAll(predictions.keySet());
        return named;
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * The choice that they tell when the vote names none: the one first in the ranking, or approved alone, or of the highest grade
     * or most points; "" when they say nothing of it. Throws IllegalArgumentException when several are equally good.
     */
    String choice() {
        List<String> best = !ranking.isEmpty()
                ? ranking.get(0)
                : !grades.isEmpty() ? highest(grades) : !points.isEmpty() ? highest(points) : List.copyOf(approvals);
        if (best.isEmpty() && !predictions.isEmpty()) {
            throw new IllegalArgumentException("expected a choice beside predictions, found none");
        }
        if (best.size() > 1) {
            throw new IllegalArgumentException(
                    "expected a choice where preferences name several that are equally good, found " + best
                            + " and no choice");
        }
        return best.isEmpty() ? "" : best.get(0);
    }

    private static List<String> highest(Map<String, Double> values) {
        double most = Collections.max(values.values());
        return values.keySet().stream()
                .filter(option -> values.getOrDefault(option, 0.0) == most)
                .toList();
    }

    /** The same of options of other names. */
    Preferences renamed(UnaryOperator<String> name) {
        Set<String> approved = new LinkedHashSet<>();
        approvals.forEach(option -> approved.add(name.apply(option)));
        return new Preferences(
                ranking.stream().map(level -> level.stream().map(name).toList()).toList(),
                approved,
                renamed(grades, name),
                renamed(points, name),
                renamed(predictions, name));
    }

    private static Map<String, Double> renamed(Map<String, Double> values, UnaryOperator<String> name) {
        Map<String, Double> renamed = new LinkedHashMap<>();
        values.forEach((option, value) -> renamed.put(name.apply(option), value));
        return renamed;
    }

    /** The ballot of a choice that tells all this too; throws IllegalArgumentException when something is out of range. */
    Ballot with(String choice, double confidence) {
        return new Ballot(choice, confidence, "", List.of(), ranking, approvals, grades, points, predictions);
    }
}
