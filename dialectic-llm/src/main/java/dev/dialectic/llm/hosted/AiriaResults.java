package dev.dialectic.llm.hosted;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.llm.json.JsonRefusedException;
import dev.dialectic.llm.json.StrictJson;
import dev.dialectic.text.VisibleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the results of a search: chunks with their documents, or else text. Immutable. */
final class AiriaResults {

    private static final int LONGEST_PIECE = 1_200;
    private static final int LONGEST_CHUNK = 10_000;
    private static final int LONGEST_NAME = 300;

    private final String store;
    private final ApiKey key;

    AiriaResults(String store, ApiKey key) {
        this.store = store;
        this.key = key;
    }

    List<Evidence> read(String results, int limit) {
        try {
            JsonNode json = StrictJson.read(results);
            if (json.isArray() && all(json, each -> each.path("chunk").isTextual())) {
                return chunks(json, limit);
            }
        } catch (JsonRefusedException noJson) {
            // Then it is text.
        }
        return pieces(results, limit);
    }

    private List<Evidence> chunks(JsonNode json, int limit) {
        boolean scored = all(json, each -> isShare(each.path("score")));
        Map<String, Evidence> found = new LinkedHashMap<>();
        for (JsonNode each : json) {
            double relevance = scored ? each.path("score").doubleValue() : relevance(found.size() + 1);
            String text = shown(each.path("chunk").textValue(), LONGEST_CHUNK);
            if (!text.isBlank()) {
                Evidence piece = new Evidence(source(each), number(each.path("sequenceNumber")), text, relevance);
                found.putIfAbsent(piece.reference(), piece);
            }
        }
        // The sort is stable: chunks of equal score stay as the service had them.
        return found.values().stream()
                .sorted(Comparator.comparingDouble(each -> -each.relevance()))
                .limit(limit)
                .toList();
    }

    private String source(JsonNode chunk) {
        return Stream.of("documentName", "path", "documentId")
                .map(each -> chunk.path(each).asText(""))
                .map(each -> VisibleText.oneLine(key.removedFrom(each), LONGEST_NAME))
                .filter(each -> !each.isBlank() && !each.equals("null"))
                .findFirst()
                .orElse(store);
    }

    private static String number(JsonNode sequence) {
        return sequence.isIntegralNumber() ? sequence.asText() : "";
    }

    private List<Evidence> pieces(String results, int limit) {
        List<Evidence> found = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String paragraph : shown(results, Integer.MAX_VALUE).split("\n\\s*\n")) {
            for (int from = 0; from < paragraph.length(); from += LONGEST_PIECE) {
                String part = paragraph.substring(from, Math.min(paragraph.length(), from + LONGEST_PIECE));
                if (piece.length() + part.length() > LONGEST_PIECE) {
                    add(piece, found);
                }
                piece.append(piece.isEmpty() ? "" : "\n\n").append(part);
            }
        }
        add(piece, found);
        return found.stream().limit(limit).toList();
    }

    private void add(StringBuilder piece, List<Evidence> found) {
        // Cleaned again, since a cut may leave half a character.
        String text = VisibleText.clean(piece.toString()).text().strip();
        if (!text.isEmpty()) {
            int rank = found.size() + 1;
            found.add(new Evidence(store, Integer.toString(rank), text, relevance(rank)));
        }
        piece.setLength(0);
    }

    private String shown(String text, int longest) {
        String beginning = text.length() > longest ? text.substring(0, longest) : text;
        return VisibleText.clean(key.removedFrom(beginning)).text().strip();
    }

    private static double relevance(int rank) {
        return 61.0 / (60 + rank);
    }

    private static boolean isShare(JsonNode score) {
        return score.isNumber() && score.doubleValue() >= 0 && score.doubleValue() <= 1;
    }

    private static boolean all(JsonNode list, Predicate<JsonNode> holds) {
        return StreamSupport.stream(list.spliterator(), false).allMatch(holds);
    }
}
