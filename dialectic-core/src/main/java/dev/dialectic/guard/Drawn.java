package dev.dialectic.guard;

import java.util.regex.Pattern;

/** Whether a value looks drawn by lot, as keys are, or chosen as a password, rather than written. Stateless and thread-safe. */
final class Drawn {

    private static final double KEY_BITS = 3.0;
    private static final double PASSWORD_BITS = 2.3;
    private static final int SHORTEST_KEY = 12;
    /** Words, joined as programs and paths join them; digits only at the end of one. */
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z]{1,60}+\\d{0,2}+(?:[._/:@-]{1,2}+[A-Za-z]{1,60}+\\d{0,3}+){0,20}+\\W?");

    private static final Pattern VERSION_OR_DATE = Pattern.compile("v?\\d{1,4}(?:[.:/-]\\d{1,4}){1,6}+\\w{0,4}");

    private Drawn() {}

    /** Whether it may be a key: long, of letters and digits, and no name of anything. */
    static boolean isDrawn(String value) {
        return value.length() >= SHORTEST_KEY
                && has(value, '0', '9')
                && (has(value, 'a', 'z') || has(value, 'A', 'Z'))
                && Entropy.of(value, 0, value.length()) >= KEY_BITS
                && !looksNamed(value);
    }

    /** Whether somebody may have chosen it as a password: characters of two kinds at least, and no name. */
    static boolean isChosen(String value) {
        int kinds = (has(value, 'a', 'z') || has(value, 'A', 'Z') ? 1 : 0)
                + (has(value, '0', '9') ? 1 : 0)
                + (value.chars().anyMatch(each -> "!@#$%^&*?+~|".indexOf(each) >= 0) ? 1 : 0);
        return value.length() >= 6
                && kinds >= 2
                && value.indexOf('/') < 0
                && Entropy.of(value, 0, value.length()) >= PASSWORD_BITS
                && !VERSION_OR_DATE.matcher(value).matches()
                && !Placeholder.is(value);
    }

    /** Whether it goes back and forth between letters and digits, as names of programs do not. */
    static boolean isMixed(String value) {
        int changes = 0;
        for (int i = 1; i < value.length(); i++) {
            boolean digit = Character.isDigit(value.charAt(i));
            changes += digit == Character.isDigit(value.charAt(i - 1)) ? 0 : 1;
        }
        return changes >= 3 && !(value.indexOf('/') >= 0 && value.indexOf('.') >= 0);
    }

    private static boolean looksNamed(String value) {
        return NAME.matcher(value).matches() || VERSION_OR_DATE.matcher(value).matches() || Placeholder.is(value);
    }

    private static boolean has(String value, char first, char last) {
        return value.chars().anyMatch(each -> each >= first && each <= last);
    }
}
