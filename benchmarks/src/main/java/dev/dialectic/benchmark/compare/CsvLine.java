package dev.dialectic.benchmark.compare;

import java.util.ArrayList;
import java.util.List;

/** One line of a CSV file: commas, and quotes around what has commas or doubled quotes in it. */
final class CsvLine {

    private CsvLine() {}

    /** The fields; throws IllegalArgumentException when a quote is not closed on the line. */
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                field.append('"');
                at++;
            } else if (c == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("expected every quote closed on its line, found an open one");
        }
        fields.add(field.toString());
        return fields;
    }

    /** A line of these fields. */
    static String of(List<String> fields) {
        return String.join(
                ",",
                fields.stream()
                        .map(field ->
                                field.matches("(?s).*[,\"\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field)
                        .toList());
    }
}
