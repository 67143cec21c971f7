package dev.dialectic.cursor.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The gate for text on its way into a rule file: a rule that hides anything from a person who reads it is refused whole,
 * never cleaned in silence. Stateless and thread-safe.
 *
 * <p>Against the rules-file backdoor (Pillar Security, "New vulnerability in GitHub Copilot and Cursor", 2025).
 */
public final class RuleText {

    /** How many spaces in a row push text out of sight. */
    public static final int SPACES = 8;

    private static final Pattern SPACE_RUN = Pattern.compile("[\\t\\p{Zs}]{" + SPACES + "}");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n([ \\t]*\\n){4}");
    private static final Pattern FENCE = Pattern.compile("(?m)^[ \\t]*---");
    private static final Pattern COMMENT = Pattern.compile("<!|<\\?|-->");
    private static final Pattern LINK_COMMENT = Pattern.compile("(?m)^[ \\t>*+-]*\\[[^\\]\\n]*\\]:");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{200}");
    private static final Pattern BASE64_LINE = Pattern.compile("[A-Za-z0-9+/_=-]{40,}");

    private RuleText() {}

    /**
     * The text, if nothing in it is hidden.
     *
     * @param what what the text is, for the message
     * @param text the text
     * @return the same text
     * @throws RefusedException if it holds anything that a reader would not see or that could end the file's head
     */
    public static String requireClean(String what, String text) {
        fault(text).ifPresent(fault -> {
            throw new RefusedException(what + ": " + fault);
        });
        return text;
    }

    /**
     * Why a text must not stand in a rule file.
     *
     * @param text the text
     * @return a sentence; empty for a text that is what it looks like
     */
    public static Optional<String> fault(String text) {
        return hidden(text)
                .or(() -> found(COMMENT, text, "expected no comments that are not shown, found one"))
                .or(() -> found(LINK_COMMENT, text, "expected no link definitions, which are not shown, found one"))
                .or(() -> found(FENCE, text, "expected no line that starts with ---, found one"))
                .or(() -> found(SPACE_RUN, text, "expected fewer than " + SPACES + " spaces in a row, found more"))
                .or(() -> found(BLANK_LINES, text, "expected fewer than 4 blank lines in a row, found more"))
                .or(() -> found(BASE64, text, "expected words, found 200 characters that could be encoded text"))
                .or(() -> wrappedBase64(text));
    }

    /**
     * Whether a text, anyone's, holds characters that a person does not see.
     *
     * @param text the text
     * @return a sentence that numbers the first of them; empty when there is none
     */
    public static Optional<String> hidden(String text) {
        return HiddenCharacter.firstIn(text)
                .map(c -> String.format(Locale.ROOT, "expected visible characters, found U+%04X", c));
    }

    /**
     * The text with everything hidden made visible, for a message about it.
     *
     * @param text any text
     * @return one line of at most 120 characters in double quotes
     */
    public static String visible(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().limit(100).forEach(c -> {
            if (c == '\n' || c == '\t' || HiddenCharacter.is(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }

    /**
     * The text with everything hidden shown by its number, safe to print on a terminal.
     *
     * @param text any text
     * @return the text; line feeds and tabs stay
     */
    public static String shown(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (HiddenCharacter.is(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static Optional<String> found(Pattern pattern, String text, String fault) {
        return pattern.matcher(text).find() ? Optional.of(fault) : Optional.empty();
    }

    private static Optional<String> wrappedBase64(String text) {
        int run = 0;
        for (String line : List.of(text.split("\n"))) {
            run = BASE64_LINE.matcher(line.strip()).matches()
                    ? run + line.strip().length()
                    : 0;
            if (run > 200) {
                return Optional.of("expected words, found lines that could be encoded text");
            }
        }
        return Optional.empty();
    }
}
