package dev.dialectic.cli;

import dev.dialectic.text.VisibleText;
import java.io.PrintWriter;
import java.util.List;

/**
 * Where a program prints. Whatever is printed was perhaps written by others, so nothing of it reaches the terminal as a
 * command: hidden characters are left out or shown as marks. Thread-safe as its writer is.
 */
final class Terminal {

    private static final int LONGEST = 400;

    private final PrintWriter out;

    Terminal(PrintWriter out) {
        this.out = out;
    }

    /** A line of our own words before words of others. */
    void line(String ours, String theirs) {
        out.println(ours + VisibleText.oneLine(theirs, LONGEST));
        out.flush();
    }

    /** A line of our own words. */
    void line(String ours) {
        line(ours, "");
    }

    /** An empty line. */
    void gap() {
        out.println();
        out.flush();
    }

    /** Text of several lines, as it is but for what is hidden in it. */
    void block(String text) {
        VisibleText.clean(text).text().lines().forEach(out::println);
        out.flush();
    }

    /** A table with its columns in line; the last column may be as wide as it wants. */
    void table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        List<List<String>> shown = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> VisibleText.oneLine(cell, LONGEST))
                        .toList())
                .toList();
        for (List<String> row : shown) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        for (List<String> row : shown) {
            StringBuilder line = new StringBuilder(" ");
            for (int column = 0; column < row.size(); column++) {
                boolean last = column == row.size() - 1;
                line.append(' ').append(last ? row.get(column) : pad(row.get(column), widths[column] + 1));
            }
            line(line.toString());
        }
    }

    /** A text and spaces up to a width. */
    static String pad(String text, int width) {
        String shown = VisibleText.oneLine(text, Math.max(1, width - 1));
        return shown + " ".repeat(Math.max(0, width - width(shown)));
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
