package dev.dialectic.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * Text that looks like what it is: nothing hidden, nothing that moves a cursor or turns the direction of reading.
 * Stateless and thread-safe.
 *
 * <p>Hidden are controls, format characters (zero-width, bidirectional, tags), variation selectors, fillers, the empty
 * braille cell, line and paragraph separators, noncharacters and broken surrogates. Joiners and variation selectors
 * within emoji are not.
 *
 * <p>What goes out or names something is refused ({@link #require}, {@link #requireLines}); what comes in is cleaned ({@link #clean}); what is
 * shown is made fit to be shown ({@link #oneLine}).
 */
public final class VisibleText {

    private static final int REPLACEMENT = 0xFFFD;

    private VisibleText() {}

    /**
     * What is left of a text without its hidden characters.
     *
     * @param text the text, with newlines and tabs
     * @param removed how many hidden characters were taken out of it, at least 0; worth a flag when it is not 0
     */
    public record Cleaned(String text, int removed) {
        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Cleaned {
            Objects.requireNonNull(text, "text");
            if (removed < 0) {
                throw new IllegalArgumentException("cleaned text: expected a number of at least 0, found " + removed);
            }
        }
    }

    /**
     * The text, if it may be shown as a name or a label.
     *
     * @param what what the text is, for the message
     * @param text the text
     * @param maxCodePoints how long it may be, in code points of its composed form
     * @return the text in Unicode's composed form (NFC), without white space around it
     * @throws IllegalArgumentException if it is blank, too long, spans lines or holds a hidden character; the message
     *     names the character and its position in the given text, counted in code points from 1
     */
    public static String require(String what, String text, int maxCodePoints) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.codePointAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.codePointBefore(end))) {
            end--;
        }
        if (start == end) {
            throw new IllegalArgumentException(what + ": expected visible text, found none");
        }
        requireNothingHidden(what, text, start, end);
        String composed = Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFC);
        requireLength(what, composed, maxCodePoints);
        return composed;
    }

    /**
     * The text, if it may be given to a model as a prompt: any number of lines, and nothing hidden in them.
     *
     * @param what what the text is, for the message
     * @param text the text; it may be empty
     * @param maxCodePoints how long it may be, in code points of its composed form
     * @return the text in Unicode's composed form (NFC), with newlines only as line ends
     * @throws IllegalArgumentException if it is too long or holds a hidden character other than newlines and tabs; the message
     *     names the character and its position in the given text, counted in code points from 1
     */
    public static String requireLines(String what, String text, int maxCodePoints) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            boolean lineEnd = text.startsWith("\r\n", i) || text.charAt(i) == '\n';
            if (!lineEnd && text.charAt(i) != '\t' && HiddenCharacters.at(text, i)) {
                throw hidden(what, "visible text", text, i);
            }
        }
        String composed = Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
        requireLength(what, composed, maxCodePoints);
        return composed;
    }

    private static void requireNothingHidden(String what, String text, int start, int end) {
        for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
            if (HiddenCharacters.at(text, i)) {
                throw hidden(what, "visible text on one line", text, i);
            }
        }
    }

    private static IllegalArgumentException hidden(String what, String expected, String text, int at) {
        return new IllegalArgumentException(what + ": expected " + expected + ", found "
                + described(text.codePointAt(at)) + " at position " + (text.codePointCount(0, at) + 1) + "; remove it");
    }

    private static void requireLength(String what, String composed, int maxCodePoints) {
        int length = composed.codePointCount(0, composed.length());
        if (length > maxCodePoints) {
            throw new IllegalArgumentException(
                    what + ": expected at most " + maxCodePoints + " characters, found " + length + "; shorten it");
        }
    }

    /**
     * A text from outside without what is hidden in it. Newlines and tabs stay; other line ends (CR LF, CR, NEL, line
     * and paragraph separator) become newlines and are not counted.
     *
     * @param text the text
     * @return what is left, and how many characters were removed; cleaning it again removes nothing
     */
    public static Cleaned clean(String text) {
        Cleaned cleaned = cleanOnce(text.replace("\r\n", "\n"));
        // Taking characters out can bring a joiner or a selector to where it hides: until nothing is left to clean.
        for (Cleaned again = cleanOnce(cleaned.text()); again.removed() > 0; again = cleanOnce(cleaned.text())) {
            cleaned = new Cleaned(again.text(), cleaned.removed() + again.removed());
        }
        return cleaned;
    }

    private static Cleaned cleanOnce(String lines) {
        StringBuilder left = new StringBuilder(lines.length());
        int removed = 0;
        for (int i = 0; i < lines.length(); i += Character.charCount(lines.codePointAt(i))) {
            int character = lines.codePointAt(i);
            if (endsLine(character)) {
                left.append('\n');
            } else if (character == '\t' || !HiddenCharacters.at(lines, i)) {
                left.appendCodePoint(character);
            } else {
                removed++;
            }
        }
        return new Cleaned(left.toString(), removed);
    }

    /**
     * A text as one line of a log, a table or a terminal: it holds no control character, hence no escape sequence.
     * White space becomes single spaces, a run of hidden characters becomes one replacement character, U+FFFD.
     *
     * @param text the text
     * @param maxCodePoints how long the line may be, at least 1; what is longer ends in an ellipsis
     * @return the line, at most {@code maxCodePoints} code points long
     * @throws IllegalArgumentException if {@code maxCodePoints} is below 1
     */
    public static String oneLine(String text, int maxCodePoints) {
        if (maxCodePoints < 1) {
            throw new IllegalArgumentException("line: expected a length of at least 1, found " + maxCodePoints);
        }
        StringBuilder line = new StringBuilder();
        int last = ' ';
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            int shown = isSpace(character) || endsLine(character)
                    ? ' '
                    : HiddenCharacters.at(text, i) ? REPLACEMENT : character;
            if (shown != last || shown != ' ' && shown != REPLACEMENT) {
                line.appendCodePoint(shown);
            }
            last = shown;
        }
        String whole = line.toString().strip();
        return whole.codePointCount(0, whole.length()) <= maxCodePoints ? whole : shortened(whole, maxCodePoints);
    }

    private static String shortened(String line, int maxCodePoints) {
        String kept = line.substring(0, line.offsetByCodePoints(0, maxCodePoints - 1));
        // A cut emoji leaves its joiner or selector behind, which would hide there.
        while (!kept.isEmpty() && HiddenCharacters.at(kept, kept.offsetByCodePoints(kept.length(), -1))) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept.stripTrailing() + "\u2026";
    }

    private static String described(int character) {
        String name = Character.getName(character);
        String code = String.format(Locale.ROOT, "U+%04X", character);
        return "the hidden character " + (name == null ? code : code + " (" + name + ")");
    }

    private static boolean isSpace(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || Character.getType(character) == Character.SPACE_SEPARATOR;
    }

    private static boolean endsLine(int character) {
        return character == '\n'
                || character == '\r'
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }
}
