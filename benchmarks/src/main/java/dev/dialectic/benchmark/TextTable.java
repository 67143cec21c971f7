package dev.dialectic.benchmark;

import java.util.ArrayList;
import java.util.List;

/** A table that reads well on a console and in a document. Used by one thread. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    /**
     * An empty table.
     *
     * @param head what stands above each column
     */
    public TextTable(List<String> head) {
        rows.add(List.copyOf(head));
    }

    /**
     * Adds a row.
     *
     * @param cells a cell for each column
     * @throws IllegalArgumentException if there are more or fewer cells than columns
     */
    public void row(List<String> cells) {
        if (cells.size() != rows.get(0).size()) {
            throw new IllegalArgumentException(
                    "expected a cell for each of " + rows.get(0) + ", found " + cells.size() + " cells");
        }
        rows.add(List.copyOf(cells));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            text.append(line(row)).append('\n');
            if (row == 0) {
                text.append(rule()).append('\n');
            }
        }
        return text.toString();
    }

    /** Words to the left, numbers to the right. */
    private String line(int row) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < rows.get(0).size(); column++) {
            String cell = rows.get(row).get(column);
            String space = " ".repeat(width(column) - cell.length());
            line.append(' ')
                    .append(isNumbers(column) ? space + cell : cell + space)
                    .append(" |");
        }
        return line.toString();
    }

    private String rule() {
        StringBuilder rule = new StringBuilder("|");
        for (int column = 0; column < rows.get(0).size(); column++) {
            String dashes = "-".repeat(width(column) + 1);
            rule.append(isNumbers(column) ? dashes + ":" : "-" + dashes).append('|');
        }
        return rule.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private boolean isNumbers(int column) {
        return rows.stream().skip(1).allMatch(row -> row.get(column).matches("[+−]?[\\d.,]+|–"));
    }
}
