package dev.dialectic.cursor.mine;

import dev.dialectic.cursor.repository.Commit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Commits and paths in the forms that rules may hold. Stateless and thread-safe. */
final class Cited {

    private static final int LONGEST_QUOTE = 100;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Z}]+");

    /** Read alike by a strict YAML parser and by a line splitter, and holding nothing that a glob gives a meaning. */
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z_.][A-Za-z0-9_./+@=$-]{0,158}");

    private Cited() {}

    /**
     * A commit as evidence.
     *
     * @param commit the commit
     * @return its short hash, and its subject without invisible characters, shortened
     */
    static Citation commit(Commit commit) {
        return new Citation(commit.shortId(), visible(commit.subject()));
    }

    /**
     * A line without invisible characters, shortened.
     *
     * @param text one line
     * @return at most 100 characters, white space made single spaces
     */
    static String visible(String text) {
        String plain = INVISIBLE.matcher(text).replaceAll(" ").strip();
        if (plain.codePointCount(0, plain.length()) <= LONGEST_QUOTE) {
            return plain;
        }
        return plain.substring(0, plain.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
    }

    /**
     * The glob that matches one file or, followed by a pattern, what lies below one folder.
     *
     * @param path the path from the root
     * @return the path itself; empty when it holds anything that a glob or a reader of front matter gives a meaning
     */
    static Optional<String> glob(String path) {
        return LITERAL.matcher(path).matches() ? Optional.of(path) : Optional.empty();
    }
}
