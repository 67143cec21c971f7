package dev.dialectic.codebase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells what an event, and a moment, is about. A pure function of the events; stateless and thread-safe.
 *
 * <p><b>One event.</b> strength = 1 − (1 − {@value #SAID}·m) (1 − p) (1 − {@value #SAID}·e), where m is 1 when the message
 * or its commit type says the focus, p is the share of the touched paths that show it, and e is 1 when an error does.
 * Every error speaks of {@link Focus#RELIABILITY}, and of {@link Focus#SECURITY} when its type or message has a security
 * word. A message alone thus tells 0.6, a commit that touches nothing but a {@code pom.xml} tells 1.
 *
 * <p><b>A moment.</b> The k-th newest event counts 2<sup>−k/{@value #HALF_LIFE}</sup>; the share of a focus is the sum of its
 * strengths so discounted over the sum of the discounts of all events.
 *
 * <p>Trailers such as {@code Signed-off-by:} are names, not messages, and are not read.
 */
public final class FocusDetector {

    private static final double SAID = 0.6;
    private static final double HALF_LIFE = 25;

    private FocusDetector() {}

    /**
     * What an event is about.
     *
     * @param event the event
     * @return its foci, the strongest first, and as {@link Focus} lists them where they are equally strong; none when
     *     nothing gives one away
     */
    public static List<DetectedFocus> foci(CodebaseEvent event) {
        EventWords words = EventWords.of(event);
        List<DetectedFocus> foci = new ArrayList<>();
        for (Focus focus : Focus.values()) {
            Set<DetectedFocus.Reason> reasons = new LinkedHashSet<>(words.inMessage(focus));
            double unsaid = reasons.isEmpty() ? 1 : 1 - SAID;
            double shown = words.inPaths(focus, reasons);
            Set<DetectedFocus.Reason> errors = words.inErrors(focus);
            reasons.addAll(errors);
            double strength = 1 - unsaid * (1 - shown) * (errors.isEmpty() ? 1 : 1 - SAID);
            if (!reasons.isEmpty()) {
                foci.add(new DetectedFocus(focus, strength, List.copyOf(reasons)));
            }
        }
        foci.sort(Comparator.comparingDouble(DetectedFocus::strength).reversed());
        return List.copyOf(foci);
    }

    /**
     * What a moment is about.
     *
     * @param newestFirst the events of the moment, newest first
     * @return the foci, the one with the largest share first, and as {@link Focus} lists them where shares are equal
     */
    public static List<FocusShare> moment(List<CodebaseEvent> newestFirst) {
        Map<Focus, Double> sums = new EnumMap<>(Focus.class);
        Map<Focus, Integer> counts = new EnumMap<>(Focus.class);
        Map<Focus, String> newest = new EnumMap<>(Focus.class);
        double all = 0;
        for (int k = 0; k < newestFirst.size(); k++) {
            double discount = Math.pow(2, -k / HALF_LIFE);
            all += discount;
            for (DetectedFocus detected : foci(newestFirst.get(k))) {
                sums.merge(detected.focus(), discount * detected.strength(), Double::sum);
                counts.merge(detected.focus(), 1, Integer::sum);
                newest.putIfAbsent(detected.focus(), newestFirst.get(k).id());
            }
        }
        double total = all;
        return sums.keySet().stream()
                // Events older than some 25,000 places count nothing any more, not even a rounding error.
                .filter(focus -> sums.getOrDefault(focus, 0.0) > 0)
                .map(focus -> new FocusShare(
                        focus,
                        Math.min(1, sums.getOrDefault(focus, 0.0) / total),
                        counts.getOrDefault(focus, 1),
                        newest.getOrDefault(focus, "")))
                .sorted(Comparator.comparingDouble(FocusShare::share).reversed())
                .toList();
    }
}
