package dev.dialectic.cli;

import java.util.regex.Pattern;

/** Words as a person types them to a POSIX shell. Stateless and thread-safe. */
final class Shell {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    private Shell() {}

    /** A word that the shell takes as it is. */
    static String word(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
