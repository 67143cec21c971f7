package dev.dialectic.cli;

import dev.dialectic.text.VisibleText;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a program prints. Whatever is printed was perhaps written by others, so nothing of it reaches the terminal as a
 * command: hidden characters are left out or shown as marks. Long lines are broken between words, below where their words
 * began. Thread-safe as its writer is.
 */
final class Terminal {

    /** How many columns are filled when the environment does not name their number. */
    private static final int USUAL = 100;

    private static final int NARROWEST = 80;
    private static final int WIDEST = 160;
    private static final int LONGEST = 4000;
    private static final int LONGEST_CELL = 400;

    private final PrintWriter out;
    private final int columns;

    Terminal(PrintWriter out) {
        this(out, columns(System.getenv("COLUMNS")));
    }

    Terminal(PrintWriter out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    private static int columns(@Nullable String named) {
        return named != null && named.matches("\\d{1,4}")
                ? Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(named)))
                : USUAL;
    }

    /** A line of our own words before words of others. */
    void line(String ours, String theirs) {
        wrapped(ours, VisibleText.oneLine(theirs, LONGEST));
        out.flush();
    }

    /** One line that ends where the terminal does, however many words there are. */
    void cut(String ours, String theirs) {
        out.println((ours + fitting(theirs, columns - TextWidth.of(ours))).stripTrailing());
        out.flush();
    }

    /** As much of some words as fits into a line that is to be drawn again: nobody may have said how wide it is. */
    static String fitting(String theirs) {
        String named = System.getenv("COLUMNS");
        return fitting(theirs, (named == null ? NARROWEST : columns(named)) - 1);
    }

    private static String fitting(String theirs, int columns) {
        String words = VisibleText.oneLine(theirs, LONGEST);
        int room = Math.max(1, columns);
        if (TextWidth.of(words) <= room) {
            return words;
        }
        StringBuilder line = new StringBuilder();
        int width = 0;
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            String character = Character.toString(words.codePointAt(i));
            width += TextWidth.of(character);
            if (width >= room) {
                break;
            }
            line.append(character);
        }
        return line + "…";
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

    /** A table with its columns in line; what does not fit into the last column goes on below it. */
    void table(List<List<String>> rows) {
        int most = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[most];
        List<List<String>> shown = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> VisibleText.oneLine(cell, LONGEST_CELL))
                        .toList())
                .toList();
        for (List<String> row : shown) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], TextWidth.of(row.get(column)));
            }
        }
        for (List<String> row : shown) {
            StringBuilder line = new StringBuilder("  ");
            for (int column = 0; column < row.size() - 1; column++) {
                line.append(pad(row.get(column), widths[column] + 2));
            }
            wrapped(line.toString(), row.isEmpty() ? "" : row.get(row.size() - 1));
        }
        out.flush();
    }

    /** Prints words behind a lead, and what does not fit below where they begin. */
    private void wrapped(String lead, String words) {
        int start = TextWidth.of(lead);
        int indent = start > columns / 2 ? 4 : start;
        StringBuilder line = new StringBuilder(lead);
        int width = start;
        boolean empty = true;
        for (String word : words.split(" ")) {
            int more = TextWidth.of(word) + (empty ? 0 : 1);
            if (!empty && width + more > columns) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(indent)).append(word);
                width = indent + TextWidth.of(word);
            } else {
                line.append(empty ? "" : " ").append(word);
                width += more;
            }
            empty = false;
        }
        out.println(line.toString().stripTrailing());
    }

    /** A text and spaces up to a width. */
    static String pad(String text, int width) {
        String shown = VisibleText.oneLine(text, Math.max(1, width - 1));
        return shown + " ".repeat(Math.max(0, width - TextWidth.of(shown)));
    }
}
