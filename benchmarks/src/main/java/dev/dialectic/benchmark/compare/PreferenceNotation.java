package dev.dialectic.benchmark.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How files write preferences: {@code a>b=c} for a ranking, {@code a;b} for approvals and {@code a:0.9;b:0.4} for grades, points and
 * predictions. JSON may write {@code ["a", ["b", "c"]]}, {@code ["a", "b"]} and {@code {"a": 0.9}} instead, where options may have
 * any characters. What is written otherwise is refused with an IllegalArgumentException. Pure functions.
 */
final class PreferenceNotation {

    private PreferenceNotation() {}

    /** What the fields of a vote tell; those that are absent or blank tell nothing. */
    static Preferences read(Map<String, String> fields) {
        return new Preferences(
                ranking(fields.getOrDefault("ranking", "").strip()),
                approvals(fields.getOrDefault("approvals", "").strip()),
                values("grades", fields.getOrDefault("grades", "").strip()),
                values("points", fields.getOrDefault("points", "").strip()),
                values("predictions", fields.getOrDefault("predictions", "").strip()));
    }

    /** The same of a JSON object, whose fields are text in this notation, or arrays and objects. */
    static Preferences read(JsonNode vote) {
        return new Preferences(
                ranking(vote.path("ranking")),
                approvals(vote.path("approvals")),
                values("grades", vote.path("grades")),
                values("points", vote.path("points")),
                values("predictions", vote.path("predictions")));
    }

    private static List<List<String>> ranking(String text) {
        List<List<String>> levels = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String level : text.split(">", -1)) {
                levels.add(options("a ranking", "a>b=c", text, level.split("=", -1)));
            }
        }
        return levels;
    }

    private static Set<String> approvals(String text) {
        return text.isEmpty() ? Set.of() : once("approvals", options("approvals", "a;b", text, text.split(";", -1)));
    }

    private static Map<String, Double> values(String field, String text) {
        Map<String, Double> values = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            for (String part : text.split(";", -1)) {
                int colon = part.lastIndexOf(':');
                if (colon < 0 || part.substring(0, colon).isBlank()) {
                    throw new IllegalArgumentException(
                            "expected " + field + " written as a:0.9;b:0.4, found \"" + text + "\"");
                }
                put(
                        field,
                        values,
                        part.substring(0, colon).strip(),
                        part.substring(colon + 1).strip());
            }
        }
        return values;
    }

    private static void put(String field, Map<String, Double> values, String option, String number) {
        try {
            if (values.put(option, Double.parseDouble(number)) != null) {
                throw new IllegalArgumentException(
                        "expected each option once among the " + field + ", found \"" + option + "\" again");
            }
        } catch (NumberFormatException words) {
            throw new IllegalArgumentException(
                    "expected a number for \"" + option + "\" among the " + field + ", found \"" + number + "\"",
                    words);
        }
    }

    private static List<String> options(String field, String form, String text, String... parts) {
        List<String> options = Arrays.stream(parts).map(String::strip).toList();
        if (options.contains("")) {
            throw new IllegalArgumentException(
                    "expected " + field + " written as " + form + ", found \"" + text + "\"");
        }
        return options;
    }

    private static Set<String> once(String field, List<String> options) {
        Set<String> once = new LinkedHashSet<>(options);
        if (once.size() != options.size()) {
            throw new IllegalArgumentException("expected each option once among the " + field + ", found " + options);
        }
        return once;
    }

    private static List<List<String>> ranking(JsonNode node) {
        if (!node.isArray()) {
            return ranking(text("ranking", node));
        }
        List<List<String>> levels = new ArrayList<>();
        node.forEach(level -> levels.add(level.isArray() ? names("ranking", level) : List.of(name("ranking", level))));
        return levels;
    }

    private static Set<String> approvals(JsonNode node) {
        return node.isArray() ? once("approvals", names("approvals", node)) : approvals(text("approvals", node));
    }

    private static Map<String, Double> values(String field, JsonNode node) {
        if (!node.isObject()) {
            return values(field, text(field, node));
        }
        Map<String, Double> values = new LinkedHashMap<>();
        node.properties()
                .forEach(value ->
                        put(field, values, value.getKey(), value.getValue().asText()));
        return values;
    }

    private static List<String> names(String field, JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(each -> names.add(name(field, each)));
        return names;
    }

    private static String name(String field, JsonNode node) {
        if (node.isContainerNode() || node.asText().isBlank()) {
            throw new IllegalArgumentException("expected the name of an option in the " + field + ", found " + node);
        }
        return node.asText().strip();
    }

    private static String text(String field, JsonNode node) {
        if (node.isContainerNode()) {
            throw new IllegalArgumentException("expected "
                    + (field.equals("ranking") || field.equals("approvals") ? "an array as " : "an object as ") + field
                    + ", found " + node);
        }
        return node.isNull() ? "" : node.asText().strip();
    }
}
