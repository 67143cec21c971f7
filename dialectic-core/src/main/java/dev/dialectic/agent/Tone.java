package dev.dialectic.agent;

import dev.dialectic.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a passage speaks for an option or against it, told by words alone. Stateless and thread-safe.
 *
 * <p>The passage falls into clauses, at punctuation and at but, while, whereas, although. In a clause, each word of
 * caution (not, avoid, deprecated, slow …) goes against the option with the nearest word, at most {@value #NEAR} words
 * away, and against the one that follows when two are equally near. A clause that mentions an option speaks against it
 * when an odd number of such words do: "not slow" is praise. The tone is the mean over the clauses that mention it.
 * This reads no irony and no grammar; it is small so that a person can check it.
 */
final class Tone {

    private static final int NEAR = 5;
    private static final Pattern CLAUSE_END =
            Pattern.compile("[.!?;:,](?=\\s|$)|\\n|\\b(?:but|while|whereas|although)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> CAUTIONS =
            OptionWords.stems("not no never cannot cant dont doesnt didnt isnt arent"
                    + " wont shouldnt without avoid against deprecated deprecate obsolete slow slower fail fails failed failure"
                    + " failing broken breaks unsafe insecure vulnerable unstable unreliable risky risk problem bug crash outage"
                    + " lose loses lost loss leak worse worst bad poor expensive costly hard painful reject rejected regret lacks"
                    + " lack missing unsupported abandoned remove removed dropped");

    private Tone() {}

    /** The tone of a passage towards each option it mentions, in [-1, 1]. */
    static Map<String, Double> towards(OptionWords options, String passage) {
        Map<String, Integer> sums = new LinkedHashMap<>();
        Map<String, Integer> clauses = new LinkedHashMap<>();
        for (String clause : CLAUSE_END.split(passage)) {
            List<String> words = Words.of(clause).tokens();
            Map<String, Integer> cautions = cautions(options, words);
            cautions.forEach((option, count) -> {
                sums.merge(option, count % 2 == 0 ? 1 : -1, Integer::sum);
                clauses.merge(option, 1, Integer::sum);
            });
        }
        Map<String, Double> tones = new LinkedHashMap<>();
        sums.forEach((option, sum) -> tones.put(option, (double) sum / clauses.getOrDefault(option, 1)));
        return tones;
    }

    /** How many words of caution go against each option that a clause mentions. */
    private static Map<String, Integer> cautions(OptionWords options, List<String> clause) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<Integer, String> places = new LinkedHashMap<>();
        for (int i = 0; i < clause.size(); i++) {
            for (String option : options.ids()) {
                if (options.isAt(option, clause, i)) {
                    counts.putIfAbsent(option, 0);
                    places.putIfAbsent(i, option);
                }
            }
        }
        for (int i = 0; i < clause.size(); i++) {
            if (CAUTIONS.contains(clause.get(i)) && !places.containsKey(i)) {
                String nearest = nearest(places, i);
                counts.computeIfPresent(nearest, (option, count) -> count + 1);
            }
        }
        return counts;
    }

    /** The option nearest to a place, the following one first; empty when none is near. */
    private static String nearest(Map<Integer, String> places, int place) {
        for (int distance = 1; distance <= NEAR; distance++) {
            String after = places.getOrDefault(place + distance, "");
            String nearest = after.isEmpty() ? places.getOrDefault(place - distance, "") : after;
            if (!nearest.isEmpty()) {
                return nearest;
            }
        }
        return "";
    }
}
