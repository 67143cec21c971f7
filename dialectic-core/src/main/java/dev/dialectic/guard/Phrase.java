package dev.dialectic.guard;

import java.util.regex.Pattern;

/**
 * Words that are a sign. Immutable and thread-safe.
 *
 * <p>Written in a small language, so that every pattern is linear by construction: a space is one run of what stands between words,
 * {@code ~} is up to four words of any kind, {@code ~~} up to ten; a word stands for itself and begins where a word begins.
 * All of these are bounded.
 */
record Phrase(InjectionSign sign, Pattern pattern) {

    private static final String BETWEEN = "(?:[^\\p{L}\\p{N}]{1,4}+)";
    private static final String WORD = "[\\p{L}\\p{N}'\u2019_-]{1,30}+";

    static Phrase of(InjectionSign sign, String words) {
        String pattern = words.replace(" ~~ ", "@2@")
                .replace(" ~ ", "@1@")
                .replace(" ", BETWEEN)
                .replace("@2@", BETWEEN + "(?:" + WORD + BETWEEN + "){0,10}")
                .replace("@1@", BETWEEN + "(?:" + WORD + BETWEEN + "){0,4}");
        return new Phrase(sign, Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + pattern + ")"));
    }

    /** Where words are not set apart by spaces, or not by these rules. */
    static Phrase exactly(InjectionSign sign, String pattern) {
        return new Phrase(sign, Pattern.compile(pattern));
    }
}
