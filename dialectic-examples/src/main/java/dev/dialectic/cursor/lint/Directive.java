package dev.dialectic.cursor.lint;

import dev.dialectic.cursor.rule.FrontMatter;
import dev.dialectic.cursor.rule.RuleDocument;
import dev.dialectic.cursor.rule.RuleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One rule of a file: an item of a list, with the lines that continue it. Immutable and thread-safe.
 *
 * @param file the file's path from the repository's root
 * @param line the number of its first line, from 1
 * @param text its words on one line, without the bullet and without evidence of ours
 * @param evidence the places that its evidence names, as they stand there; empty for a rule of a person's
 * @param front when the file is shown
 */
record Directive(String file, int line, String text, String evidence, FrontMatter front) {

    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d{1,3}[.)])\\s+(\\S.*)");
    private static final String EVIDENCE = " _Evidence: ";

    /** Beyond this nobody reads on, and neither does a pattern. */
    private static final int LONGEST = 2000;

    Directive {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(front, "front");
    }

    /** The rules of a file, in order. What stands in fenced code is an example and no rule. */
    static List<Directive> in(RuleDocument document) {
        List<Directive> found = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int start = 0;
        boolean code = false;
        for (int i = 0; i <= document.lines().size(); i++) {
            String line = i < document.lines().size() ? document.lines().get(i) : "";
            boolean fence = line.strip().startsWith("```") || line.strip().startsWith("~~~");
            Matcher item = ITEM.matcher(line);
            boolean starts = !code && !fence && item.matches();
            boolean continues =
                    !code && !fence && !starts && !line.isBlank() && line.startsWith(" ") && open.length() > 0;
            if (continues) {
                open.append(' ').append(line.strip());
            } else if (open.length() > 0) {
                found.add(of(document, start, open.toString()));
                open.setLength(0);
            }
            if (starts) {
                open.append(item.group(1).strip());
                start = document.bodyLine() + i;
            }
            code ^= fence;
        }
        return found;
    }

    private static Directive of(RuleDocument document, int line, String text) {
        int evidence = text.indexOf(EVIDENCE);
        String words = evidence < 0 ? text : text.substring(0, evidence);
        Matcher counted = RuleLine.EVIDENCE.matcher(text);
        return new Directive(
                document.path(),
                line,
                words.substring(0, Math.min(words.length(), LONGEST)),
                counted.find() ? counted.group(3) : "",
                document.front());
    }
}
