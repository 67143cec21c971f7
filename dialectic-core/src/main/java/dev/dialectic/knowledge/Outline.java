package dev.dialectic.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the headings of a document. Stateless and thread-safe.
 *
 * <p>Markdown: {@code #} to {@code ######}, and lines underlined with {@code =} or {@code -}. AsciiDoc: {@code =} to {@code ======}.
 * reStructuredText: lines underlined with punctuation, each kind of underline being one level, in the order they appear. Plain
 * text has none. What stands in a fenced block, or in the front matter of a Markdown file, is no heading.
 */
final class Outline {

    /**
     * A heading.
     *
     * @param level 1 for the highest
     * @param title its words
     */
    record Heading(int level, String title) {}

    private static final Pattern MARKDOWN = Pattern.compile("(#{1,6})\\s+(.+?)\\s*#*");
    private static final Pattern ASCIIDOC = Pattern.compile("(={1,6})\\s+(.+)");
    private static final Pattern UNDERLINE = Pattern.compile("([=\\-~^\"'`#*+.:_])\\1{2,}");
    private static final Pattern NO_FENCE = Pattern.compile("(?!)");
    private static final Map<String, Pattern> FENCES =
            Map.of("md", Pattern.compile("(```|~~~)[^`]*"), "adoc", Pattern.compile("-{4,}|\\.{4,}|={4,}|/{4,}"));

    private final String format;
    private final List<String> lines;
    private final List<Character> underlines = new ArrayList<>();

    private Outline(String format, List<String> lines) {
        this.format = format;
        this.lines = lines;
    }

    /** The headings of a document by the index of their first line; the format is md, adoc, rst or txt. */
    static TreeMap<Integer, Heading> of(String format, List<String> lines) {
        return new Outline(format, lines).headings();
    }

    private TreeMap<Integer, Heading> headings() {
        TreeMap<Integer, Heading> headings = new TreeMap<>();
        Pattern isFence = FENCES.getOrDefault(format, NO_FENCE);
        String fence = "";
        for (int i = afterFrontMatter(); i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (isFence.matcher(line).matches()) {
                String mark = line.substring(0, 3);
                fence = fence.isEmpty() ? mark : fence.equals(mark) ? "" : fence;
            } else if (fence.isEmpty()) {
                addHeading(i, line, headings);
            }
        }
        return headings;
    }

    private int afterFrontMatter() {
        if (format.equals("md") && !lines.isEmpty() && lines.get(0).strip().equals("---")) {
            for (int i = 1; i < lines.size(); i++) {
                if (lines.get(i).strip().equals("---")) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    private void addHeading(int at, String line, TreeMap<Integer, Heading> headings) {
        Matcher marked = (format.equals("adoc") ? ASCIIDOC : MARKDOWN).matcher(line);
        boolean marks = format.equals("adoc") || format.equals("md");
        if (marks && marked.matches()) {
            headings.put(at, new Heading(marked.group(1).length(), marked.group(2)));
            return;
        }
        int level =
                at + 1 < lines.size() ? underlineLevel(line, lines.get(at + 1).strip()) : 0;
        if (level > 0) {
            headings.put(at, new Heading(level, line));
        }
    }

    /** The level that an underline gives to a line, or 0 when it gives none. */
    private int underlineLevel(String line, String underline) {
        boolean underlined = !line.isEmpty()
                && UNDERLINE.matcher(underline).matches()
                && !UNDERLINE.matcher(line).matches();
        char mark = underlined ? underline.charAt(0) : ' ';
        if (underlined && format.equals("md")) {
            boolean isText = !line.matches("[-*+>|].*");
            return mark == '=' ? 1 : mark == '-' && isText ? 2 : 0;
        }
        if (!underlined || !format.equals("rst") || underline.length() < line.length()) {
            return 0;
        }
        if (!underlines.contains(mark)) {
            underlines.add(mark);
        }
        return underlines.indexOf(mark) + 1;
    }
}
