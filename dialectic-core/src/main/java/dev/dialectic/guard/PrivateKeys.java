package dev.dialectic.guard;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds private keys in their armour, also when the end is missing or line ends are escaped. Stateless and thread-safe. */
final class PrivateKeys {

    private static final String BEGIN = "-----BEGIN ";
    private static final Pattern HEAD = Pattern.compile("[A-Z0-9 ]{0,40}+(?<=PRIVATE KEY| KEY BLOCK)-----");
    /** What a key is written in, and the headers of old ones; no dash, so that it stops at the end. */
    private static final Pattern BODY = Pattern.compile("(?:[A-Za-z0-9+/=\\s\\\\\"',:.]|-(?!----)){0,50000}+");

    private static final Pattern END = Pattern.compile("-----END [A-Z0-9 ]{0,40}+-----");
    /** A key is longer; what is shorter is talk about keys. */
    private static final int SHORTEST = 64;

    private PrivateKeys() {}

    static void find(String text, List<Span> found) {
        int at = text.indexOf(BEGIN);
        while (at >= 0) {
            int end = end(text, at + BEGIN.length());
            if (end > 0) {
                found.add(new Span("private-key", at, end));
            }
            at = text.indexOf(BEGIN, Math.max(at + 1, end));
        }
    }

    private static int end(String text, int start) {
        Matcher head = HEAD.matcher(text).region(start, text.length());
        if (!head.lookingAt() || text.substring(start, head.end()).contains("PUBLIC")) {
            return -1;
        }
        Matcher body = BODY.matcher(text).region(head.end(), text.length());
        if (!body.lookingAt() || body.end() - head.end() < SHORTEST) {
            return -1;
        }
        Matcher end = END.matcher(text).region(body.end(), text.length());
        return end.lookingAt() ? end.end() : body.end();
    }
}
