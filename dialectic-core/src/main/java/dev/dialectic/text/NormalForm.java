package dev.dialectic.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The form in which two writings of one answer are the same answer. Stateless and thread-safe.
 *
 * <p>It is Unicode's compatibility form NFKC, case-folded, without format characters (category Cf), with every run of
 * white space as one space and none around. So it unifies:
 *
 * <ul>
 *   <li>upper and lower case, also {@code ß} with {@code ss} and {@code ς} with {@code σ};
 *   <li>full-width, mathematical, circled and ligature forms with the plain letters;
 *   <li>composed and decomposed accents;
 *   <li>tabs, newlines, no-break and other spaces, one or several, with one space;
 *   <li>zero-width, bidirectional and soft-hyphen characters with nothing.
 * </ul>
 *
 * <p>It does not guess. These stay apart: letters of another script that only look alike (see {@link LookAlike}), a
 * hidden character <em>instead of</em> a space, quotes and full stops around, U+0000 and other controls, an added
 * combining mark, and the Turkish dotted {@code İ} and dotless {@code ı} from {@code i}.
 */
public final class NormalForm {

    private NormalForm() {}

    /**
     * The normal form of a text.
     *
     * @param text the text
     * @return its normal form, for comparing only; the normal form of a normal form is itself
     */
    public static String of(String text) {
        // Folding can undo what composing did and the other way round; two passes settle all of Unicode but a handful.
        return settled(text, NormalForm::once);
    }

    /** What a step makes of a text when it is taken until it changes nothing more. */
    static String settled(String text, UnaryOperator<String> step) {
        String form = step.apply(text);
        for (String next = step.apply(form); !next.equals(form); next = step.apply(form)) {
            form = next;
        }
        return form;
    }

    private static String once(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(character -> {
            if (isSpace(character)) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (Character.getType(character) != Character.FORMAT) {
                folded.append(fold(character));
            }
        });
        return Normalizer.normalize(folded.toString().stripTrailing(), Normalizer.Form.NFKC);
    }

    /** Unicode's full case folding, near enough: up and down again, but for the dotless i, which folds to itself. */
    static String fold(int character) {
        String letter = Character.toString(character);
        return character == '\u0131' ? letter : letter.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isSpace(int character) {
        return character == ' '
                || character >= '\t' && character <= '\r'
                || character == 0x85
                || Character.isSpaceChar(character);
    }
}
