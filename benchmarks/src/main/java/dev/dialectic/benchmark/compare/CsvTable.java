package dev.dialectic.benchmark.compare;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A CSV file with a head: its rows by line and column. Used by one thread. */
final class CsvTable {

    private final Path file;
    private final List<String> lines;
    private final List<String> head;

    CsvTable(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
        this.head = fields(1);
    }

    /** Refuses columns that are not known, for a misspelt one would be passed over. */
    void requireOnly(Set<String> known) {
        head.stream().filter(column -> !known.contains(column)).findFirst().ifPresent(column -> {
            throw new VoteFileException(file, 1, "expected columns of " + known + ", found \"" + column + "\"");
        });
        if (Set.copyOf(head).size() != head.size()) {
            throw new VoteFileException(file, 1, "expected each column once, found " + head);
        }
    }

    /** What is done with a row. */
    interface Row {
        void at(int line, Map<String, String> fields);
    }

    /** Goes through the rows; blank lines are none. */
    void each(Row row) {
        for (int line = 2; line <= lines.size(); line++) {
            if (lines.get(line - 1).isBlank()) {
                continue;
            }
            List<String> fields = fields(line);
            if (fields.size() != head.size()) {
                throw new VoteFileException(
                        file, line, "expected " + head.size() + " fields as in the head, found " + fields.size());
            }
            Map<String, String> named = new LinkedHashMap<>();
            for (int column = 0; column < head.size(); column++) {
                named.put(head.get(column), fields.get(column));
            }
            row.at(line, named);
        }
    }

    private List<String> fields(int line) {
        try {
            return CsvLine.fields(lines.get(line - 1).replace("\uFEFF", "")).stream()
                    .map(String::strip)
                    .toList();
        } catch (IllegalArgumentException flaw) {
            throw new VoteFileException(file, line, String.valueOf(flaw.getMessage()));
        }
    }
}
