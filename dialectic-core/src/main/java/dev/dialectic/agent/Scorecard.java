package dev.dialectic.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What evidence adds up to, for each option, piece by piece. Immutable and thread-safe.
 *
 * @param options the ids of the options, in the order shown
 * @param entries what each passage gave to each option it speaks of, in the order weighed
 */
public record Scorecard(List<String> options, List<Entry> entries) {

    /**
     * What every option has on top of what evidence gives it, when shares are taken: so much it takes for one passage to
     * convince. With it the share of a leader stays below 1, and little evidence leaves options close to even.
     */
    public static final double BENEFIT_OF_THE_DOUBT = 0.25;

    /**
     * What a passage gave to an option.
     *
     * @param reference what names the passage
     * @param option the option's id
     * @param points what it gave, negative when it speaks against the option
     */
    public record Entry(String reference, String option, double points) {
        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is not finite
         */
        public Entry {
            Objects.requireNonNull(reference, "reference");
            Objects.requireNonNull(option, "option");
            if (!Double.isFinite(points)) {
                throw new IllegalArgumentException("score of " + option + ": expected finite points, found " + points);
            }
        }
    }

    /** Copies. */
    public Scorecard {
        options = List.copyOf(options);
        entries = List.copyOf(entries);
    }

    /**
     * The score of an option.
     *
     * @param option its id
     * @return the sum of its points, in the order weighed; 0 when nothing speaks of it
     */
    public double score(String option) {
        double score = 0;
        for (Entry entry : entries) {
            score += entry.option().equals(option) ? entry.points() : 0;
        }
        return score;
    }

    /**
     * The share of an option: its score over the sum of all, after the lowest score, where negative, was lifted to 0
     * and every option was given {@link #BENEFIT_OF_THE_DOUBT}.
     *
     * @param option the id of one of the options
     * @return a number in (0, 1); the shares of all options add up to 1
     */
    public double share(String option) {
        double lowest = 0;
        for (String each : options) {
            lowest = Math.min(lowest, score(each));
        }
        double all = 0;
        for (String each : options) {
            all += score(each) - lowest + BENEFIT_OF_THE_DOUBT;
        }
        return (score(option) - lowest + BENEFIT_OF_THE_DOUBT) / all;
    }

    /**
     * The options by score.
     *
     * @return levels of options with the same score, the highest first
     */
    public List<List<String>> ranking() {
        Map<Double, List<String>> levels = new LinkedHashMap<>();
        // Adding 0.0 makes the two zeros one.
        options.forEach(option -> levels.computeIfAbsent(score(option) + 0.0, score -> new ArrayList<>())
                .add(option));
        return levels.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .map(level -> Collections.unmodifiableList(level.getValue()))
                .toList();
    }

    /**
     * The options that lead.
     *
     * @return one; several when they have the same score; none when nothing weighed speaks of an option
     */
    public List<String> leaders() {
        return entries.isEmpty() ? List.of() : ranking().get(0);
    }

    /**
     * What speaks for, or against, an option most.
     *
     * @param option its id
     * @return its entries, those with the most points, for or against, first
     */
    public List<Entry> about(String option) {
        return entries.stream()
                .filter(entry -> entry.option().equals(option))
                .sorted(Comparator.comparing((Entry entry) -> -Math.abs(entry.points())))
                .toList();
    }
}
