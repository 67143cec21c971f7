package dev.dialectic.vote;

import dev.dialectic.debate.Stance;
import dev.dialectic.question.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The slip that a voter casts. It names options by id; its weight belongs to the voter. Immutable and thread-safe.
 *
 * @param choice the option it is for
 * @param confidence how sure the voter is, in [0, 1]
 * @param reasoning why, in words
 * @param alternatives the other options it considered, most preferred first
 * @param ranking all that it ranks, most preferred first; options of one inner list are tied; empty when it ranks
 *     nothing beyond its choice and alternatives
 * @param approvals the options it approves of; empty when it approves of its choice alone
 * @param grades a grade in [0, 1] for options, by id; empty when it grades none
 * @param points what it gives options of a budget of points, by id, finite and at least 0; empty when it gives none
 * @param predictions the share of voters in [0, 1] that it expects options to get, by id; empty when it expects nothing
 */
public record Ballot(
        String choice,
        double confidence,
        String reasoning,
        List<String> alternatives,
        List<List<String>> ranking,
        Set<String> approvals,
        Map<String, Double> grades,
        Map<String, Double> points,
        Map<String, Double> predictions) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the confidence, a grade or a prediction is not in [0, 1], points are not finite
     *     and at least 0, an option is ranked twice, or a level of the ranking holds no option
     */
    public Ballot {
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(reasoning, "reasoning");
        confidence = require("confidence", confidence, 1);
        alternatives = List.copyOf(alternatives);
        ranking = ranking.stream().map(List::copyOf).toList();
        approvals = Collections.unmodifiableSet(new LinkedHashSet<>(approvals));
        grades = checked(grades, "grade", 1);
        points = checked(points, "number of points", Double.MAX_VALUE);
        predictions = checked(predictions, "prediction", 1);
        List<String> ranked = ranking.stream().flatMap(List::stream).toList();
        if (ranked.size() != Set.copyOf(ranked).size()) {
            throw new IllegalArgumentException(
                    "ballot: expected each option at most once in the ranking, found " + ranking);
        }
        if (ranking.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException(
                    "ballot: expected an option at every level of the ranking, found " + ranking);
        }
    }

    /**
     * A ballot for one option.
     *
     * @param choice the option's id
     * @param confidence how sure the voter is, in [0, 1]
     * @param reasoning why, in words
     * @return the ballot
     * @throws IllegalArgumentException if the confidence is not in [0, 1]
     */
    public static Ballot of(String choice, double confidence, String reasoning) {
        return new Ballot(choice, confidence, reasoning, List.of(), List.of(), Set.of(), Map.of(), Map.of(), Map.of());
    }

    /**
     * This ballot with the alternatives considered.
     *
     * @param options the other options, most preferred first
     * @return the ballot
     */
    public Ballot withAlternatives(String... options) {
        return new Ballot(
                choice, confidence, reasoning, List.of(options), ranking, approvals, grades, points, predictions);
    }

    /**
     * This ballot with a ranking.
     *
     * @param levels the options, most preferred first; options of one level are tied
     * @return the ballot
     * @throws IllegalArgumentException if an option is ranked twice or a level is empty
     */
    public Ballot withRanking(List<List<String>> levels) {
        return new Ballot(choice, confidence, reasoning, alternatives, levels, approvals, grades, points, predictions);
    }

    /**
     * This ballot with the options it approves of.
     *
     * @param options the options, its choice among them
     * @return the ballot
     */
    public Ballot withApprovals(String... options) {
        Set<String> approved = new LinkedHashSet<>(List.of(options));
        return new Ballot(choice, confidence, reasoning, alternatives, ranking, approved, grades, points, predictions);
    }

    /**
     * This ballot with grades.
     *
     * @param grades a grade in [0, 1] by option id
     * @return the ballot
     * @throws IllegalArgumentException if a grade is not in [0, 1]
     */
    public Ballot withGrades(Map<String, Double> grades) {
        return new Ballot(choice, confidence, reasoning, alternatives, ranking, approvals, grades, points, predictions);
    }

    /**
     * This ballot with points of a budget.
     *
     * @param points what it gives options, finite and at least 0, by id
     * @return the ballot
     * @throws IllegalArgumentException if points are not finite and at least 0
     */
    public Ballot withPoints(Map<String, Double> points) {
        return new Ballot(choice, confidence, reasoning, alternatives, ranking, approvals, grades, points, predictions);
    }

    /**
     * This ballot with what it expects others to vote.
     *
     * @param predictions the share of voters in [0, 1] that it expects options to get, by id
     * @return the ballot
     * @throws IllegalArgumentException if a prediction is not in [0, 1]
     */
    public Ballot withPredictions(Map<String, Double> predictions) {
        return new Ballot(choice, confidence, reasoning, alternatives, ranking, approvals, grades, points, predictions);
    }

    /**
     * The order of preference that the ballot tells: its ranking, or else its choice followed by its alternatives.
     *
     * @return levels of tied options, most preferred first; options that are not named are in none
     */
    public List<List<String>> preferences() {
        if (!ranking.isEmpty()) {
            return ranking;
        }
        List<List<String>> levels = new ArrayList<>();
        levels.add(List.of(choice));
        alternatives.stream()
                .filter(other -> !other.equals(choice))
                .distinct()
                .forEach(other -> levels.add(List.of(other)));
        return levels;
    }

    /**
     * Whether the ballot approves of an option: it is listed, or nothing is listed and it is the choice.
     *
     * @param option the option's id
     * @return true if it does
     */
    public boolean approves(String option) {
        return approvals.isEmpty() ? choice.equals(option) : approvals.contains(option);
    }

    /**
     * How sure the voter is, as the decimal it wrote: the shortest one that reads back as {@link #confidence()}.
     *
     * @return a decimal in [0, 1]
     */
    public BigDecimal exactConfidence() {
        return Decimal.asPrinted(confidence);
    }

    /**
     * Its choice and confidence as a stance.
     *
     * @return the stance
     */
    public Stance stance() {
        return new Stance(choice, confidence);
    }

    /**
     * What is wrong with this ballot in a poll of these options.
     *
     * @param options the options that may be named
     * @return a sentence, or empty when the ballot is valid
     */
    public Optional<String> flaw(List<Option> options) {
        List<String> ids = options.stream().map(Option::id).toList();
        List<String> named = new ArrayList<>(List.of(choice));
        named.addAll(alternatives);
        ranking.forEach(named::addAll);
        named.addAll(approvals);
        named.addAll(grades.keySet());
        named.addAll(points.keySet());
        named.addAll(predictions.keySet());
        Optional<String> unknown =
                named.stream().filter(option -> !ids.contains(option)).findFirst();
        if (unknown.isPresent()) {
            return unknown.map(option -> "expected the id of an option, one of " + ids + "; found \"" + option + "\"");
        }
        if (!ranking.isEmpty() && !ranking.get(0).contains(choice)) {
            return Optional.of(
                    "expected the choice \"" + choice + "\" among the first of the ranking; found " + ranking);
        }
        if (!approves(choice)) {
            return Optional.of("expected the choice \"" + choice + "\" among the approvals; found " + approvals);
        }
        return Optional.empty();
    }

    private static Map<String, Double> checked(Map<String, Double> values, String what, double most) {
        Map<String, Double> checked = new LinkedHashMap<>();
        values.forEach((option, value) -> checked.put(option, require(what + " of " + option, value, most)));
        return Collections.unmodifiableMap(checked);
    }

    private static double require(String what, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            String range = most == 1 ? "in [0, 1]" : "that is finite and at least 0";
            throw new IllegalArgumentException("ballot: expected a " + what + " " + range + ", found " + value);
        }
        return Math.abs(value); // -0.0 is 0.0
    }
}
