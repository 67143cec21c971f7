package dev.dialectic.text;

import java.util.regex.Pattern;

/** The rules of {@link Words#stem(String)}. Stateless and thread-safe. */
final class Stem {

    private static final Pattern VOWEL = Pattern.compile("[aeiouy]|[^a-z]");
    private static final Pattern DOUBLED = Pattern.compile("([bdfgmnprt])\\1$");

    private Stem() {}

    static String of(String lower) {
        String singular = singular(lower);
        String base = withoutEnding(singular);
        String bare =
                base.endsWith("e") && !base.endsWith("ee") ? kept(base, base.substring(0, base.length() - 1)) : base;
        boolean changed = bare.length() < singular.length();
        return changed && bare.endsWith("is") && bare.length() > 4 ? bare.substring(0, bare.length() - 1) + "z" : bare;
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plural && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }

    private static String withoutEnding(String word) {
        if (word.endsWith("ization") || word.endsWith("isation")) {
            return cut(word, 5);
        }
        if (word.endsWith("ied") && word.length() > 4) {
            return cut(word, 3) + "y";
        }
        if (word.endsWith("tion") && word.length() > 7) {
            return cut(word, 3);
        }
        if (word.endsWith("ing")) {
            return halved(word, kept(word, cut(word, 3)));
        }
        if (word.endsWith("ed") && !word.endsWith("eed")) {
            return halved(word, kept(word, cut(word, 2)));
        }
        return word.endsWith("ly") && word.length() > 5 ? cut(word, 2) : word;
    }

    /** The shorter form, when enough of a word is left. */
    private static String kept(String word, String shorter) {
        return shorter.length() >= 3 && VOWEL.matcher(shorter).find() ? shorter : word;
    }

    private static String halved(String word, String base) {
        boolean doubled = base.length() < word.length()
                && base.length() > 3
                && DOUBLED.matcher(base).find();
        return doubled ? cut(base, 1) : base;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
