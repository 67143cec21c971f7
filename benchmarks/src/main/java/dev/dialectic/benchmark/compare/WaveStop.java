package dev.dialectic.benchmark.compare;

import dev.dialectic.learning.AdaptiveStop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says of a plurality whose ballots are asked for in waves when they are enough. It knows the options that were chosen so far, and
 * that there is another one; of how many there are in the end it knows nothing. Used by one thread.
 */
final class WaveStop {

    /** How sure is enough, from what one ballot reaches to what four that agree do. */
    private static final double[] THRESHOLDS = {0.7, 0.8, 0.9, 0.95};

    private final String name;
    private final Enough enough;

    /** Whether to ask no more, after these counts, the largest first, with so many ballots not asked for yet. */
    private interface Enough {
        boolean at(int outstanding, int... descending);
    }

    private WaveStop(String name, Enough enough) {
        this.name = name;
        this.enough = enough;
    }

    /** Asks for all. */
    static WaveStop never() {
        return new WaveStop("all asked", (outstanding, counts) -> false);
    }

    /** Stops when the others together cannot catch up with the leader: the decision is that of all ballots. */
    static WaveStop provable() {
        return new WaveStop("provable", (outstanding, counts) -> counts[0] - counts[1] > outstanding);
    }

    /** Stops when a rule is sure enough. */
    static WaveStop at(AdaptiveStop stop) {
        Map<List<Integer>, Boolean> known = new HashMap<>();
        return new WaveStop(
                stop.name(),
                (outstanding, counts) ->
                        known.computeIfAbsent(Arrays.stream(counts).boxed().toList(), unknown -> stop.stops(counts)));
    }

    /** Those that are compared. */
    static List<WaveStop> all() {
        List<WaveStop> all = new ArrayList<>(List.of(never(), provable()));
        Arrays.stream(THRESHOLDS).forEach(threshold -> all.add(at(AdaptiveStop.beta(threshold))));
        Arrays.stream(THRESHOLDS).forEach(threshold -> all.add(at(AdaptiveStop.dirichlet(threshold))));
        return all;
    }

    String name() {
        return name;
    }

    /** How many ballots are asked for when so many are asked for at a time. */
    int asked(List<String> choices, int wave) {
        Map<String, Integer> counts = new HashMap<>();
        for (int asked = 0; asked < choices.size(); ) {
            int next = Math.min(choices.size(), asked + wave);
            choices.subList(asked, next).forEach(choice -> counts.merge(choice, 1, Integer::sum));
            asked = next;
            if (enough.at(choices.size() - asked, descending(counts))) {
                return asked;
            }
        }
        return choices.size();
    }

    private static int[] descending(Map<String, Integer> counts) {
        int[] ascending = counts.values().stream().mapToInt(i -> i).sorted().toArray();
        int[] descending = new int[ascending.length + 1];
        for (int i = 0; i < ascending.length; i++) {
            descending[i] = ascending[ascending.length - 1 - i];
        }
        return descending;
    }
}
