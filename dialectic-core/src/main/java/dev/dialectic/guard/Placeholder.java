package dev.dialectic.guard;

import java.util.Locale;
import java.util.regex.Pattern;

/** What stands where a secret would stand, and is none. Stateless and thread-safe. */
final class Placeholder {

    /** Words by which people say that something is not the real thing, and names of what is meant instead. */
    private static final Pattern WORDS = Pattern.compile(
            "example|sample|placeholder|redacted|change.?me|replace.?me|dummy|"
                    + "foobar|your.?|my.?(?:password|secret|token|key)|insert|todo|lorem|undefined|"
                    + "^(?:user(?:name)?|pass(?:w(?:or)?d)?|pwd|secret|token|key|none|null|true|false|test(?:ing)?)[\\W\\d]{0,3}$");

    /** References to something that is kept elsewhere, and masks. */
    private static final Pattern REFERENCE = Pattern.compile(
            "\\$\\{|\\{\\{|\\}\\}|^['\"(]?\\$\\w|^%\\w|%[sdv]$|^<|>$|\\*{3}|\\.{3}|x{4}|\u2022|^@|\\[a-z|\\(\\?|^[\\^(]");

    private Placeholder() {}

    static boolean is(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return REFERENCE.matcher(lower).find() || WORDS.matcher(lower).find();
    }
}
