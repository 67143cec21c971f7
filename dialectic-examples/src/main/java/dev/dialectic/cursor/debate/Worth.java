package dev.dialectic.cursor.debate;

import dev.dialectic.cursor.mine.Activation;
import dev.dialectic.cursor.mine.Candidate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What each option of a rule's question is worth to somebody, in [-1, 1]. Immutable and thread-safe.
 *
 * <pre>
 * benefit  = evidence weight × evidence + recency weight × recency + relevance weight × relevance
 *            + precision weight × precision
 * adopt    = benefit × reach − frugality × cost      as proposed
 * revise   = benefit × reach − frugality × cost      shown only when it is asked for
 * reject   = bar
 * </pre>
 *
 * <p>A rule that is always on reaches every moment (reach 1, cost 1), one attached to files most of the moments that it
 * is for (0.9 and 0.35), one that is asked for some of them (0.7 and 0.15). Each 100 characters of a directive beyond
 * the first 200 make its cost a quarter larger, up to twice as large: what is long is better shown less.
 *
 * @param options the worth of each option, by id
 */
record Worth(Map<String, Double> options) {

    Worth {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    static Worth of(Candidate candidate, Leaning leaning) {
        RuleScore score = RuleScore.of(candidate);
        double benefit = leaning.evidence() * score.evidence()
                + leaning.recency() * score.recency()
                + leaning.relevance() * leaning.relevanceOf(candidate.foci())
                + leaning.precision() * score.precision();
        Map<String, Double> worth = new LinkedHashMap<>();
        worth.put(RuleQuestion.ADOPT, shown(candidate, candidate.activation(), benefit, leaning));
        RuleQuestion.narrowed(candidate)
                .ifPresent(narrowed ->
                        worth.put(RuleQuestion.REVISE, shown(candidate, narrowed.activation(), benefit, leaning)));
        worth.put(RuleQuestion.REJECT, leaning.bar());
        return new Worth(worth);
    }

    private static double shown(Candidate candidate, Activation activation, double benefit, Leaning leaning) {
        boolean always = activation instanceof Activation.Always;
        boolean attached = activation instanceof Activation.Attached;
        double reach = always ? 1 : attached ? 0.9 : 0.7;
        double length = 1 + Math.min(1, Math.max(0, candidate.directive().length() - 200) / 400.0);
        double cost = (always ? 1 : attached ? 0.35 : 0.15) * length;
        return benefit * reach - leaning.frugality() * cost;
    }

    /** This worth after hearing others: three quarters one's own, one quarter the mean of theirs. */
    Worth hearing(List<Worth> others) {
        if (others.isEmpty()) {
            return this;
        }
        Map<String, Double> moved = new LinkedHashMap<>();
        options.forEach((option, own) -> {
            double theirs = others.stream()
                    .mapToDouble(other -> other.options.getOrDefault(option, 0.0))
                    .average()
                    .orElse(own);
            moved.put(option, 0.75 * own + 0.25 * theirs);
        });
        return new Worth(moved);
    }

    /** The options, most worth first; of equal worth in the order of the question. */
    List<String> ranking() {
        Set<String> ids = options.keySet();
        return ids.stream()
                .sorted((a, b) -> Double.compare(options.getOrDefault(b, 0.0), options.getOrDefault(a, 0.0)))
                .toList();
    }

    String best() {
        return ranking().get(0);
    }

    /** How sure the choice is: 0.5 when the next option is worth as much, 1 when it is worth 0.2 less or more. */
    double confidence() {
        List<String> ranking = ranking();
        double lead = options.getOrDefault(ranking.get(0), 0.0) - options.getOrDefault(ranking.get(1), 0.0);
        return Math.round((0.5 + Math.min(0.5, lead * 2.5)) * 100) / 100.0;
    }

    /** The numbers in words. */
    String words() {
        StringBuilder words = new StringBuilder();
        options.forEach((option, worth) -> words.append(words.isEmpty() ? "" : ", ")
                .append(option)
                .append(words.indexOf(" is worth") < 0 ? " is worth" : "")
                .append(String.format(Locale.ROOT, " %.2f", worth)));
        return words.toString();
    }
}
