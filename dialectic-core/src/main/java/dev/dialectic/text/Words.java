package dev.dialectic.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text, for finding whole words: {@code auth} is in {@code auth/login} and in {@code userAuth}, not in
 * {@code author}. Immutable and thread-safe.
 *
 * <p>A word is a run of letters, marks and digits; everything else separates, so snake_case, kebab-case and path
 * segments fall apart by themselves. camelCase falls apart too, and counts as a whole besides: {@code PostgreSQL} is
 * {@code postgre}, {@code sql} and {@code postgresql}; {@code OAuth} is one word. Digits at
 * the end may be left off: {@code oauth2} is also {@code oauth}. An apostrophe between letters belongs to the word and is dropped: {@code don't} is {@code dont}.
 * Words are lower-cased whatever the locale, and compared by their {@linkplain #stem(String) stems}.
 */
public final class Words {

    // Possessive, so that the longest text is read without recursion.
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:['\u2019][\\p{L}\\p{M}]++)*+");
    // A first letter alone is no word: OAuth and iPhone keep theirs.
    private static final Pattern HUMP =
            Pattern.compile("(?<=[\\p{L}\\p{N}]{2})(?:(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll}))");
    private static final Pattern FINAL_DIGITS = Pattern.compile("(?<=\\p{L}{2})\\p{N}+$");

    private final List<String> tokens;
    private final List<String> sequence;
    private final Map<String, String> byStem;

    private Words(List<String> tokens, List<String> sequence, Map<String, String> byStem) {
        this.tokens = Collections.unmodifiableList(tokens);
        this.sequence = Collections.unmodifiableList(sequence);
        this.byStem = Collections.unmodifiableMap(byStem);
    }

    /**
     * The words of a text.
     *
     * @param text any text, also a path or an identifier
     * @return its words; none when it holds no letter and no digit
     */
    public static Words of(String text) {
        List<String> tokens = new ArrayList<>();
        List<String> sequence = new ArrayList<>();
        Map<String, String> byStem = new LinkedHashMap<>();
        Matcher matcher = TOKEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (matcher.find()) {
            String token = matcher.group().replaceAll("['\u2019]", "");
            tokens.add(stem(token));
            String[] parts = HUMP.split(token);
            for (String part : parts) {
                add(part, byStem);
                sequence.add(stem(part));
            }
            if (parts.length > 1) {
                add(token, byStem);
            }
        }
        return new Words(tokens, sequence, byStem);
    }

    private static void add(String word, Map<String, String> byStem) {
        String lower = word.toLowerCase(Locale.ROOT);
        byStem.putIfAbsent(stem(lower), lower);
        String bare = FINAL_DIGITS.matcher(lower).replaceFirst("");
        byStem.putIfAbsent(stem(bare), bare);
    }

    /**
     * The stems in the order of the text, camelCase as a whole.
     *
     * @return one stem for each word, also when it is repeated
     */
    public List<String> tokens() {
        return tokens;
    }

    /**
     * The stems in the order of the text, camelCase in its parts.
     *
     * @return one stem for each word, also when it is repeated
     */
    public List<String> sequence() {
        return sequence;
    }

    /**
     * Every stem that the text holds: those of {@link #sequence()}, of camelCase wholes, and of words without their
     * final digits.
     *
     * @return the stems, each once, in the order of the text
     */
    public Set<String> stems() {
        return byStem.keySet();
    }

    /**
     * The word of the text that a keyword finds.
     *
     * @param keyword a word, or several that must follow each other, such as {@code time to market}
     * @return what stands in the text, in lower case; the keyword itself when it has several words; empty when it is not
     *     there or has no word
     */
    public Optional<String> find(String keyword) {
        List<String> wanted = Words.of(keyword).sequence();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        if (wanted.size() == 1) {
            return Optional.ofNullable(byStem.get(wanted.get(0)));
        }
        return Collections.indexOfSubList(sequence, wanted) < 0 ? Optional.empty() : Optional.of(keyword);
    }

    /**
     * Whether a keyword is in the text.
     *
     * @param keyword a word, or several that must follow each other
     * @return true if it is there, as whole words
     */
    public boolean has(String keyword) {
        return find(keyword).isPresent();
    }

    /**
     * The stem by which words are compared; lower case. English alone is thought of, lightly: plural s and ies; then one
     * of ing, ed, ied, ization, ion after t, and ly, with a doubled consonant before it halved; then a final e; and ise
     * counts as ize. So {@code optimize}, {@code optimized}, {@code optimising} and {@code optimization} share a stem, as do
     * {@code cache}, {@code caches} and {@code caching}. What would be left with fewer than three letters, or without a
     * vowel, is left alone ({@code string}, {@code used}). Nothing is derived further: {@code author}, {@code authority} and
     * {@code authorization} stay three words, none of them {@code auth}.
     *
     * @param word one word
     * @return its stem, for comparing only
     */
    public static String stem(String word) {
        return Stem.of(word.toLowerCase(Locale.ROOT));
    }
}
