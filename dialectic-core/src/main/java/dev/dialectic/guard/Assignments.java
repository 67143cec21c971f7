package dev.dialectic.guard;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds values that are given to something called a password, a key, a token or a secret. Stateless and thread-safe.
 *
 * <p>The pattern has no part that could match the same text in two ways, and every part is bounded, so it goes over a text
 * once.
 */
final class Assignments {

    private static final Pattern ASSIGNMENT = Pattern.compile(
            // what it is called, and what may follow in the name
            "(?i:(passw(?:or)?d|passphrase|passwd|pwd|pass(?=[\"' :=])|secret|token|api[_. -]?key|access[_. -]?key|"
                    + "auth(?:[_-]?key)?|credentials?|creds|private[_. -]?key|(?:account|client|signing|encryption|master|"
                    + "service|license|app|webhook)[_. -]?(?:key|secret)|key|api))"
                    + "([\\w.-]{0,30}?)"
                    // how it is given: = := => : , or a type between
                    + "[\"'\\]]{0,2}+(?:[ \\t]{1,3}string)?+[ \\t]{0,6}+(?:\\?=|\\.=|:{1,3}=|=>|=|:|,|>)\\s{0,8}+"
                    // the value, in quotes or not
                    + "(?:\"([^\"\\s\\\\]{6,400}+)|'([^'\\s\\\\]{6,400}+)|`([^`\\s\\\\]{6,400}+)|([^\\s\"'`,;<>(){}\\[\\]\\\\&]{6,400}+))");

    /** Names that only sound secret. */
    private static final Pattern OPEN = Pattern.compile(
            "(?i)public|author|keyword|keyboard|monkey|turkey|hockey|"
                    + "(?:primary|foreign|sort|cache|partition|object|idempotency|hot)[_. -]?key|csrf|(?:key|token|secret|auth|api|access|credentials?)"
                    + "[_. -]?(?:id|name|file|path|ur[il]|type|size|length|version|endpoint|alias|store|code|server|source|results)");

    private static final int UNQUOTED = 6;

    private Assignments() {}

    static void find(String text, List<Span> found) {
        Matcher matcher = ASSIGNMENT.matcher(text);
        int from = 0;
        while (from < text.length() && matcher.find(from)) {
            from = matcher.end(1);
            int group = firstOf(matcher);
            String value = matcher.group(group);
            boolean quoted = group < UNQUOTED;
            boolean written = quoted || !isListed(text, matcher.start(group)) && !isCalled(text, matcher.end());
            if (written && isSecret(nameOf(text, matcher), matcher.group(1), value, quoted)) {
                found.add(new Span(kindOf(matcher.group(1)), matcher.start(group), matcher.end(group)));
                from = matcher.end(group);
            }
        }
    }

    /** What follows a comma without quotes is the next thing in a list. */
    private static boolean isListed(String text, int start) {
        int before = start - 1;
        while (before > 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return text.charAt(before) == ',';
    }

    /** A function or a type, not a value. */
    private static boolean isCalled(String text, int end) {
        return end < text.length() && text.charAt(end) == '(';
    }

    private static int firstOf(Matcher matcher) {
        int group = 3;
        while (matcher.start(group) < 0) {
            group++;
        }
        return group;
    }

    /** The whole name: what stands before the word that gave it away belongs to it. */
    private static String nameOf(String text, Matcher matcher) {
        int start = matcher.start(1);
        int first = Math.max(0, start - 30);
        while (start > first
                && (Character.isLetterOrDigit(text.charAt(start - 1)) || "_-.".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return text.substring(start, matcher.end(2));
    }

    private static boolean isSecret(String name, String word, String value, boolean quoted) {
        if (value.contains(Span.MARK) || OPEN.matcher(name).find()) {
            return false;
        }
        boolean password = kindOf(word).equals("password");
        if (quoted) {
            return password && Drawn.isChosen(value) || Drawn.isDrawn(value);
        }
        return Drawn.isDrawn(value) && Drawn.isMixed(value);
    }

    private static String kindOf(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.startsWith("pass") || lower.equals("pwd")) {
            return "password";
        }
        return lower.contains("key") ? "key" : lower.equals("token") || lower.equals("secret") ? lower : "credential";
    }
}
