package dev.dialectic.knowledge;

import dev.dialectic.knowledge.Outline.Heading;
import dev.dialectic.text.VisibleText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Splits a document into passages. Used by one thread.
 *
 * <p>A passage starts at a heading, and within a section at a paragraph once it would grow over {@value #MAX_LENGTH} characters.
 * A paragraph longer than that is broken between lines, a line longer than that within it. The locator is the number of the
 * passage's first line, from 1; for the rest of a broken line the column follows, as in {@code 12:1201}. A heading belongs to the passage
 * below it; one that has only sections below it is no passage of its own. The headings above a passage that it does
 * not show itself are its context.
 */
final class Passages {

    /** How long a passage is at the most, in characters. */
    static final int MAX_LENGTH = 1_200;

    private final String source;
    private final List<Passage> passages = new ArrayList<>();
    private final Deque<Heading> above = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private String locator = "";
    private boolean onlyHeading;
    private boolean showsHeading;

    private Passages(String source) {
        this.source = source;
    }

    /** The passages of a document, in order; the format is md, adoc, rst or txt, the text without hidden characters. */
    static List<Passage> of(String source, String format, String document) {
        List<String> lines = document.lines().toList();
        return new Passages(source).split(lines, Outline.of(format, lines));
    }

    private List<Passage> split(List<String> lines, TreeMap<Integer, Heading> headings) {
        for (int i = 0; i < lines.size(); i++) {
            Heading heading = headings.get(i);
            if (heading != null) {
                startSection(heading);
            } else if (startsParagraph(lines, i) && text.length() + paragraphLength(lines, i) > MAX_LENGTH) {
                if (!onlyHeading) {
                    finish();
                }
            }
            addLine(i + 1, lines.get(i));
            onlyHeading = heading != null || onlyHeading && (lines.get(i).isBlank() || isUnderline(lines.get(i)));
        }
        finish();
        return passages;
    }

    private void startSection(Heading heading) {
        boolean holdsNext = onlyHeading && !above.isEmpty() && above.peekLast().level() < heading.level();
        if (holdsNext) {
            text.setLength(0);
        } else {
            finish();
        }
        while (!above.isEmpty() && above.peekLast().level() >= heading.level()) {
            above.removeLast();
        }
        above.addLast(heading);
        showsHeading = true;
    }

    private static boolean startsParagraph(List<String> lines, int at) {
        return !lines.get(at).isBlank() && (at == 0 || lines.get(at - 1).isBlank());
    }

    private static boolean isUnderline(String line) {
        return line.strip().chars().noneMatch(Character::isLetterOrDigit);
    }

    private static int paragraphLength(List<String> lines, int from) {
        int length = 0;
        for (int i = from; i < lines.size() && !lines.get(i).isBlank() && length <= MAX_LENGTH; i++) {
            length += lines.get(i).length() + 1;
        }
        return length;
    }

    private void addLine(int number, String line) {
        if (text.length() + line.length() > MAX_LENGTH) {
            leaveSpace();
        }
        int from = 0;
        while (line.length() - from > MAX_LENGTH) {
            int to = breakBefore(line, from + MAX_LENGTH, from);
            add(number, from, line.substring(from, to));
            finish();
            from = to;
        }
        add(number, from, line.substring(from));
    }

    /** Ends the passage; if it is no more than a heading, drops it instead, since that stays as context. */
    private void leaveSpace() {
        if (onlyHeading) {
            text.setLength(0);
            showsHeading = false;
        } else {
            finish();
        }
    }

    /** Where to break a line: after the last space before the limit, else at the limit, but never inside a character. */
    private static int breakBefore(String line, int limit, int from) {
        int space = line.lastIndexOf(' ', limit - 1);
        if (space > from) {
            return space + 1;
        }
        return Character.isLowSurrogate(line.charAt(limit)) ? limit - 1 : limit;
    }

    private void add(int number, int from, String part) {
        if (text.isEmpty()) {
            if (part.isBlank()) {
                return;
            }
            locator = from == 0 ? Integer.toString(number) : number + ":" + (from + 1);
        }
        text.append(part).append('\n');
    }

    private void finish() {
        // Cleaned again, since a cut emoji leaves its joiner behind.
        String whole = VisibleText.clean(text.toString()).text().stripTrailing();
        if (!whole.isBlank()) {
            long hidden = showsHeading ? above.size() - 1 : above.size();
            String context = above.stream().limit(hidden).map(Heading::title).collect(Collectors.joining("\n"));
            passages.add(new Passage(source, locator, context, whole));
        }
        text.setLength(0);
        onlyHeading = false;
        showsHeading = false;
    }
}
