package dev.dialectic.guard;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token whose form says whose it is: a fixed beginning, then so many characters of so many kinds. Immutable and
 * thread-safe.
 *
 * @param kind what it is called in a marker
 * @param prefix how it begins, to the letter
 * @param rest what follows; bounded, without a choice that it would have to take back
 * @param entropy how many bits a character of the whole must carry at least, so that {@code ghp_xxxx…} is none
 */
record TokenFormat(String kind, String prefix, Pattern rest, double entropy) {

    private static final double DRAWN = 2.5;
    private static final int LONGEST_MARKER = 40;

    static TokenFormat of(String kind, String prefix, String rest) {
        // What goes on behind the token in the same letters is something else, longer.
        return new TokenFormat(kind, prefix, Pattern.compile(rest + "(?![A-Za-z0-9_])"), DRAWN);
    }

    void find(String text, List<Span> found) {
        Matcher matcher = null;
        int at = text.indexOf(prefix);
        while (at >= 0) {
            int next = at + 1;
            if (startsWord(text, at)) {
                matcher = matcher == null ? rest.matcher(text) : matcher;
                matcher.region(at + prefix.length(), text.length());
                if (matcher.lookingAt() && Entropy.of(text, at + prefix.length(), matcher.end()) >= entropy) {
                    found.add(new Span(kind, at, matcher.end()));
                    next = matcher.end();
                }
            }
            at = text.indexOf(prefix, next);
        }
    }

    /** An escaped line end, as in {@code \nAKIA}, ends in a letter and is none. */
    private static boolean startsWord(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        if (before == ']'
                && text.substring(Math.max(0, at - LONGEST_MARKER), at).contains(Span.MARK)) {
            return false; // it was no beginning before what stood there was taken out
        }
        boolean letter = before < 0x80 && Character.isLetterOrDigit(before);
        return !letter || at > 1 && "nrt".indexOf(before) >= 0 && text.charAt(at - 2) == '\\';
    }
}
