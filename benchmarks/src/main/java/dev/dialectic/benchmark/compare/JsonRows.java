package dev.dialectic.benchmark.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;

/** A file with a JSON object on each line. Used by one thread. */
final class JsonRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final List<String> lines;

    JsonRows(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** What is done with a row. */
    interface Row {
        void at(int line, JsonNode object);
    }

    /** Goes through the objects; blank lines are none. */
    void each(Row row) {
        for (int line = 1; line <= lines.size(); line++) {
            if (!lines.get(line - 1).isBlank()) {
                row.at(line, object(line));
            }
        }
    }

    /** A field that has to be there. */
    JsonNode required(int line, JsonNode object, String field) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            throw new VoteFileException(file, line, "expected the field \"" + field + "\", found none");
        }
        return value;
    }

    private JsonNode object(int line) {
        try {
            JsonNode node = JSON.readTree(lines.get(line - 1));
            if (!node.isObject()) {
                throw new VoteFileException(file, line, "expected a JSON object, found " + node.getNodeType());
            }
            return node;
        } catch (JsonProcessingException flaw) {
            throw new VoteFileException(file, line, "expected a JSON object, found: " + flaw.getOriginalMessage());
        }
    }

    /** Whether a line is an object that has these fields. */
    static boolean has(String line, String... fields) {
        try {
            JsonNode node = JSON.readTree(line);
            return node.isObject() && List.of(fields).stream().allMatch(node::has);
        } catch (JsonProcessingException words) {
            return false;
        }
    }
}
