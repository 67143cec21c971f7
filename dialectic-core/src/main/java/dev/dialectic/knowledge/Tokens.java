package dev.dialectic.knowledge;

import dev.dialectic.text.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns text into the words that documents are ranked by. Stateless and thread-safe.
 *
 * <p>Words are runs of letters, digits and underscores after NFKC, without the commonest English words, as
 * {@linkplain Words#stem(String) stems}. An identifier such as {@code
 * retryLimit} or {@code retry_limit} gives itself and its parts. Scripts without spaces between words give pairs of neighbouring
 * characters.
 */
final class Tokens {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
    private static final Pattern PARTS = Pattern.compile("_+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");
    private static final int MAX_LENGTH = 64;

    private static final Set<String> STOP_WORDS = Set.of(
            ("a an and are as at be been but by can do does for from had has have how if in into is it its no not of on or"
                            + " our should so such than that the their then there these they this to us was we were what when"
                            + " where which while who why will with would you your")
                    .split(" "));

    private Tokens() {}

    /** The words of a text, in order; a word longer than 64 characters (a key, a hash) is left out. */
    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (matcher.find()) {
            if (matcher.end() - matcher.start() <= MAX_LENGTH || isUnspaced(matcher.group())) {
                addWord(matcher.group(), tokens);
            }
        }
        return tokens;
    }

    private static void addWord(String word, List<String> tokens) {
        if (isUnspaced(word)) {
            addPairs(word.codePoints().toArray(), tokens);
            return;
        }
        add(word, tokens);
        String[] parts = PARTS.split(word);
        if (parts.length > 1) {
            for (String part : parts) {
                add(part, tokens);
            }
        }
    }

    private static void add(String word, List<String> tokens) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (!lower.isEmpty() && !STOP_WORDS.contains(lower)) {
            tokens.add(Words.stem(lower));
        }
    }

    private static boolean isUnspaced(String word) {
        Character.UnicodeScript script = Character.UnicodeScript.of(word.codePointAt(0));
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static void addPairs(int[] points, List<String> tokens) {
        if (points.length == 1) {
            tokens.add(Character.toString(points[0]));
        }
        for (int i = 0; i + 1 < points.length; i++) {
            tokens.add(new String(points, i, 2));
        }
    }
}
