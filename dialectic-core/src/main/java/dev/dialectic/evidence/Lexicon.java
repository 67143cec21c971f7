package dev.dialectic.evidence;

import dev.dialectic.text.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text, which of them say nothing, and which of them deny. Stateless and thread-safe.
 *
 * <p>The lists are English. In another language nothing is taken for a stop word or a denial: concepts become coarser, and
 * conflicts are found by the options alone.
 */
final class Lexicon {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['\u2019][\\p{L}]+)*");

    /** What a clause ends at. A comma ends one too, so that "use this, not that" is two of them. */
    private static final Pattern CLAUSE_END =
            Pattern.compile("[.!?](?=\\s|$)|[,;:()\\[\\]{}\"|]|\\R\\s*\\R|\\s[-\u2013\u2014]+\\s");

    /** Words that deny what a clause says. */
    private static final Set<String> DENIALS = Set.of(
            "no",
            "not",
            "never",
            "none",
            "neither",
            "nor",
            "cannot",
            "without",
            "avoid",
            "avoids",
            "against",
            "lack",
            "lacks",
            "fail",
            "fails",
            "hardly",
            "rarely",
            "refuse",
            "reject",
            "rejects",
            "unsafe",
            "unsuitable");

    private static final Set<String> STOP_WORDS = Set.of(
            ("a about above after again all almost already also although always am among an and another any anybody anyone"
                            + " anything are as at be because been before being below best better between both but by can"
                            + " choose could decide did do does doing done down during each either else enough even ever"
                            + " every few first for from further get gets give go goes going good got had has have having"
                            + " he hence her here hers him his how however i if in into is it its itself just keep let"
                            + " like made make makes many may me might more most much must my need needs new next nor now"
                            + " of off often on once one only onto or other our ours out over own per perhaps pick please"
                            + " prefer put quite rather really same say shall she should since so some still such take"
                            + " than that the their them then there these they thing things this those though through to"
                            + " together too toward towards two under until up upon us use used using very via want was"
                            + " way we well were what whatever when where whether which while who whom whose why will with"
                            + " within would yes yet you your")
                    .split(" "));

    private Lexicon() {}

    /** The clauses of a text, in order; none is blank. */
    static List<String> clauses(String text) {
        return CLAUSE_END
                .splitAsStream(text)
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .toList();
    }

    /** The words of a text in lower case, as written, in order. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        }
        return words;
    }

    /** Whether a word says nothing about a subject: a stop word, a denial, a single letter, or digits alone. */
    static boolean isIdle(String word) {
        return STOP_WORDS.contains(word)
                || denies(word)
                || word.codePointCount(0, word.length()) < 2 && !Character.isIdeographic(word.codePointAt(0))
                || word.codePoints().allMatch(Character::isDigit);
    }

    /** Whether a word denies what its clause says: one of a short list, or a contraction of "not". */
    static boolean denies(String word) {
        return DENIALS.contains(word) || word.endsWith("n't");
    }

    /** The stem by which words are compared. */
    static String stem(String word) {
        return Words.stem(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
    }

    /** The stems of a text's words, in order, idle words left in. */
    static List<String> stems(String text) {
        return words(text).stream().map(Lexicon::stem).toList();
    }
}
