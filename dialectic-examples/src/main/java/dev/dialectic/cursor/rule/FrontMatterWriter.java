package dev.dialectic.cursor.rule;

import dev.dialectic.cursor.mine.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes front matter that a strict YAML parser and a line splitter read alike, and refuses what they would not: three
 * keys, bare values on one line, empty keys left out. Stateless and thread-safe.
 */
public final class FrontMatterWriter {

    /** The longest description, in characters. */
    public static final int LONGEST_DESCRIPTION = 300;

    /** Words and numbers that some version of YAML does not read as text. */
    private static final Pattern NOT_TEXT =
            Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null|\\.inf|\\.nan|[-+.0-9][-+.0-9a-fx_o,]*");

    private static final Pattern GLOB = Pattern.compile("[\\p{L}\\p{Nd}_.*?/@+$~()=%^-]{1,300}");
    private static final Pattern GLOB_START = Pattern.compile("[\\p{L}\\p{Nd}_.].*");
    private static final String NOT_IN_DESCRIPTION = "'\"[]{}!\\";

    private FrontMatterWriter() {}

    /**
     * The front matter with its fences.
     *
     * @param activation when the rule is shown
     * @return four or five lines, the first and the last of them fences, with {@code \n} at their ends
     * @throws RefusedException if the two readers could read a value differently
     */
    public static String write(Activation activation) {
        FrontMatter front = FrontMatter.of(activation);
        List<String> lines = new ArrayList<>();
        lines.add("---");
        if (activation instanceof Activation.Requested) {
            lines.add("description: " + requireDescription(front.description()));
        }
        if (activation instanceof Activation.Attached) {
            lines.add("globs: " + requireGlobs(front.globs()));
        }
        lines.add("alwaysApply: " + front.alwaysApply());
        lines.add("---");
        return String.join("\n", lines) + "\n";
    }

    private static String requireDescription(String text) {
        Optional<String> fault = RuleText.fault(text).or(() -> descriptionFault(text));
        if (fault.isPresent()) {
            throw new RefusedException("description: " + fault.get());
        }
        return text;
    }

    private static Optional<String> descriptionFault(String text) {
        if (text.isEmpty() || !Character.isLetter(text.codePointAt(0))) {
            return Optional.of("expected it to start with a letter");
        }
        if (text.length() > LONGEST_DESCRIPTION) {
            return Optional.of("expected at most " + LONGEST_DESCRIPTION + " characters, found " + text.length());
        }
        if (text.contains(": ") || text.endsWith(":") || text.contains(" #")) {
            return Optional.of("expected no colon before a space or at the end and no space before a number sign");
        }
        if (text.chars().anyMatch(c -> c == '\n' || c == '\t' || NOT_IN_DESCRIPTION.indexOf(c) >= 0)) {
            return Optional.of("expected one line without quotes, brackets, braces, backslashes and exclamation marks");
        }
        if (text.endsWith(" ") || text.codePoints().anyMatch(c -> c != ' ' && Character.isSpaceChar(c))) {
            return Optional.of("expected plain spaces, and none at the end");
        }
        return NOT_TEXT.matcher(text).matches()
                ? Optional.of("expected words, found \"" + text + "\", which YAML may not read as text")
                : Optional.empty();
    }

    private static String requireGlobs(List<String> globs) {
        for (String glob : globs) {
            globFault(glob).ifPresent(fault -> {
                throw new RefusedException("globs: " + fault);
            });
        }
        String joined = String.join(",", globs);
        if (NOT_TEXT.matcher(joined).matches()) {
            throw new RefusedException(
                    "globs: expected patterns, found \"" + joined + "\", which YAML may not read as text");
        }
        return joined;
    }

    private static Optional<String> globFault(String glob) {
        if (RuleText.fault(glob).isPresent() || !GLOB.matcher(glob).matches()) {
            return Optional.of(
                    "expected only letters, digits and _.*?/@+$~()=%^- in a pattern, found " + RuleText.visible(glob));
        }
        if (!GLOB_START.matcher(glob).matches() || List.of(glob.split("/", -1)).contains("..")) {
            return Optional.of("expected a pattern from the repository's root that names a folder, found " + glob);
        }
        return Optional.empty();
    }
}
