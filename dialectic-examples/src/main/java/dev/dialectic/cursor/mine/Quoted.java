package dev.dialectic.cursor.mine;

import java.util.Optional;
import java.util.regex.Pattern;

/** Words of a repository as they may stand in a rule: plain, short and in code quotes. Stateless and thread-safe. */
public final class Quoted {

    /** Printable ASCII without what could end the quote or open markup. */
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7E&&[^`<>]]{1,160}");

    private Quoted() {}

    /**
     * A word of the repository in code quotes.
     *
     * @param word a path, symbol, command or version, as the repository has it
     * @return the quoted word; empty when it is too long or holds anything but plain visible characters, so that
     *     nothing written into a file name can speak inside a rule
     */
    public static Optional<String> code(String word) {
        return PLAIN.matcher(word).matches() ? Optional.of("`" + word.strip() + "`") : Optional.empty();
    }
}
