package dev.dialectic.vote;

import dev.dialectic.persona.AgentId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Polls written in a line: ballots with semicolons between them, each an order such as {@code BAC}, then perhaps {@code c7} for a
 * confidence of 0.7, {@code a2} for approving of the first two, {@code g9,5,1} for grades of 0.9, 0.5 and 0.1 along the order,
 * {@code p3,1,0} for points along it, {@code e0,10,0} for predictions in tenths of A, B and C, {@code w3} for a weight of 0.3.
 * Otherwise confidence and weight are 1, and the choice alone is approved of.
 */
public final class SmallPolls {

    private SmallPolls() {}

    /** The poll of a line. */
    public static Poll of(String line) {
        Map<AgentId, Double> weights = new LinkedHashMap<>();
        Map<AgentId, Ballot> ballots = new LinkedHashMap<>();
        int options = 0;
        for (String slip : line.split(";")) {
            List<String> words = List.of(slip.trim().split(" "));
            AgentId voter = Polls.voter(weights.size() + 1);
            weights.put(
                    voter, word(words, 'w').isEmpty() ? 1.0 : word(words, 'w').get(0) / 10);
            ballots.put(voter, ballot(words));
            options = words.get(0).length();
        }
        return Poll.of(Polls.options(options), new Electorate(weights), ballots);
    }

    private static Ballot ballot(List<String> words) {
        List<String> order = Arrays.asList(words.get(0).split(""));
        List<Double> confidence = word(words, 'c');
        List<Double> approved = word(words, 'a');
        int approvals = approved.isEmpty() ? 1 : approved.get(0).intValue();
        return Polls.ranked(
                        order,
                        confidence.isEmpty() ? 1 : confidence.get(0) / 10,
                        new LinkedHashSet<>(order.subList(0, approvals)))
                .withGrades(along(order, word(words, 'g'), 10))
                .withPoints(along(order, word(words, 'p'), 1))
                .withPredictions(along(Polls.options(order.size()), word(words, 'e'), 10));
    }

    private static List<Double> word(List<String> words, char kind) {
        return words.stream()
                .skip(1)
                .filter(word -> word.charAt(0) == kind)
                .flatMap(word -> Arrays.stream(word.substring(1).split(",")))
                .map(Double::valueOf)
                .toList();
    }

    private static Map<String, Double> along(List<String> order, List<Double> values, int unit) {
        Map<String, Double> along = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            along.put(order.get(i), values.get(i) / unit);
        }
        return along;
    }
}
