package dev.dialectic.llm.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.text.VisibleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where a request leaves the nearest recorded one. Pure. */
final class Differences {

    private static final int MOST_SHOWN = 3;
    private static final int BEFORE = 20;
    private static final int EXCERPT = 60;

    /** A recorded request, the places at which it differs, and how much of their texts is the same. */
    private record Distance(Exchange exchange, List<String> places, int same) {}

    private Differences() {}

    /** A part of a sentence on the recorded request with the fewest differences; of equally near ones the most alike. */
    static String fromNearest(JsonNode asked, List<Exchange> recorded) {
        Map<String, String> wanted = flat(asked);
        Distance nearest = recorded.stream()
                .map(each -> distance(wanted, each))
                .min(Comparator.comparingInt((Distance each) -> each.places().size())
                        .thenComparingInt(each -> -each.same()))
                .orElseThrow();
        Map<String, String> had = flat(nearest.exchange().request());
        String shown = nearest.places().stream()
                .limit(MOST_SHOWN)
                .map(place -> words(place, had.get(place), wanted.get(place)))
                .collect(Collectors.joining("; "));
        int more = nearest.places().size() - MOST_SHOWN;
        return "the nearest of " + recorded.size() + ", in line "
                + nearest.exchange().line() + ", differs at " + shown
                + (more > 0 ? "; and at " + more + " more places" : "");
    }

    private static Distance distance(Map<String, String> wanted, Exchange recorded) {
        Map<String, String> had = flat(recorded.request());
        List<String> places = new ArrayList<>();
        int same = 0;
        TreeSet<String> all = new TreeSet<>(wanted.keySet());
        all.addAll(had.keySet());
        for (String place : all) {
            String one = had.getOrDefault(place, "");
            String other = wanted.getOrDefault(place, "");
            if (!one.equals(other) || had.containsKey(place) != wanted.containsKey(place)) {
                places.add(place);
                same += commonPrefix(one, other);
            }
        }
        return new Distance(recorded, places, same);
    }

    private static String words(String place, @Nullable String had, @Nullable String asked) {
        int from = Math.max(0, commonPrefix(had == null ? "" : had, asked == null ? "" : asked) - BEFORE);
        return place + ": recorded " + excerpt(had, from) + ", asked " + excerpt(asked, from);
    }

    private static String excerpt(@Nullable String text, int from) {
        if (text == null) {
            return "nothing";
        }
        String part = text.substring(from, Math.min(text.length(), from + 4 * EXCERPT));
        return "\"" + (from > 0 ? "…" : "") + VisibleText.oneLine(part, EXCERPT) + "\"";
    }

    private static int commonPrefix(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int same = 0;
        while (same < length && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    /** Every value by the place where it stands, such as {@code messages[1].text}. */
    private static Map<String, String> flat(JsonNode json) {
        Map<String, String> flat = new LinkedHashMap<>();
        addFlat(json, "", flat);
        return flat;
    }

    private static void addFlat(JsonNode json, String place, Map<String, String> flat) {
        if (json.isObject()) {
            json.properties()
                    .forEach(each -> addFlat(
                            each.getValue(), place.isEmpty() ? each.getKey() : place + "." + each.getKey(), flat));
        } else if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                addFlat(json.get(i), place + "[" + i + "]", flat);
            }
        } else {
            flat.put(place, json.asText());
        }
    }
}
