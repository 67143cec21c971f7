package dev.dialectic.guard;

import dev.dialectic.guard.Screening.Reason;
import dev.dialectic.text.VisibleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Flags text that looks as if it wanted to give orders to the language model that reads it. Immutable and thread-safe; takes
 * time linear in the length of the text.
 *
 * <p>The score is {@code 1 / (1 + exp(-(BIAS + sum of the weights of the distinct signs)))}, of the stretch of at most
 * {@value #STRETCH} characters in which the signs weigh most: signs count together only where they stand together, so that a
 * long text is not worse than a short one. Without any sign it is {@code 1 / (1 + exp(3))}, which is given as 0.
 *
 * <p>It reads words, not intentions. An injection that is worded as an ordinary request ("What is the capital of Brazil?",
 * in a mail that was to be summarised) has no sign and is not found; nor is one in words or languages that are not in the
 * list. {@code docs/security.md} has the figures. What protects a debate is that texts stay data; this only tells where to
 * look.
 */
public final class PromptScreen {

    /** The log-odds of a text without signs. */
    public static final double BIAS = -3.0;

    /** The score from which a text is flagged: that of signs that weigh 3 together. */
    public static final double THRESHOLD = 0.5;

    /** How near to each other signs have to be to count together, in characters. */
    static final int STRETCH = 1_000;

    private static final int QUOTED = 80;

    /** Makes a screen with the signs that ship. */
    public PromptScreen() {}

    /**
     * Looks for signs.
     *
     * @param text any text, also an empty or broken one
     * @return the score and what it was made of
     */
    public Screening screen(String text) {
        List<Sighting> sightings = new ArrayList<>(Sightings.in(text));
        sightings.addAll(Decoded.in(text));
        sightings.sort(Comparator.comparingInt(Sighting::position));
        Map<InjectionSign, Sighting> heaviest = heaviest(sightings);
        if (heaviest.isEmpty()) {
            return new Screening(0, List.of());
        }
        List<Reason> reasons = heaviest.values().stream()
                .sorted(Comparator.comparingDouble(
                        (Sighting each) -> -each.sign().weight()))
                .map(each -> new Reason(each.sign(), VisibleText.oneLine(each.quote(), QUOTED)))
                .toList();
        return new Screening(1 / (1 + Math.exp(-(BIAS + weight(heaviest)))), reasons);
    }

    /** The distinct signs of the stretch in which they weigh most; of equal ones the first. */
    private static Map<InjectionSign, Sighting> heaviest(List<Sighting> sightings) {
        Map<InjectionSign, Sighting> best = new EnumMap<>(InjectionSign.class);
        Map<InjectionSign, Sighting> stretch = new EnumMap<>(InjectionSign.class);
        for (Sighting sighting : sightings) {
            // The last sighting of each sign is the one that stays in the stretch longest.
            stretch.put(sighting.sign(), sighting);
            stretch.values().removeIf(each -> each.position() < sighting.position() - STRETCH);
            if (weight(stretch) > weight(best)) {
                best = new EnumMap<>(stretch);
            }
        }
        return best;
    }

    private static double weight(Map<InjectionSign, Sighting> signs) {
        return signs.keySet().stream().mapToDouble(InjectionSign::weight).sum();
    }
}
