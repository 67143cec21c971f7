package dev.dialectic.cursor.rule;

import dev.dialectic.cursor.mine.Activation;
import dev.dialectic.cursor.mine.Candidate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A rule file of ours: rules of one topic that are shown together. Immutable and thread-safe.
 *
 * @param name the file's name
 * @param title the heading
 * @param activation when it is shown
 * @param rules the rules in the order in which they stand, each with its support as it is to be written
 */
public record RuleFile(String name, String title, Activation activation, List<Candidate> rules) {

    /** A file has fewer lines than this. */
    public static final int LINES = 200;

    /** A file has at most this many characters. */
    public static final int CHARACTERS = 6000;

    /**
     * Checks and copies.
     *
     * @throws RefusedException if a rule cannot be written or the file would be too long
     */
    public RuleFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(activation, "activation");
        rules = List.copyOf(rules);
        String text = render(title, activation, rules);
        if (text.length() > CHARACTERS || text.lines().count() >= LINES) {
            throw new RefusedException(name + ": expected fewer than " + LINES + " lines and at most " + CHARACTERS
                    + " characters, found " + text.lines().count() + " and " + text.length() + "; keep fewer rules");
        }
    }

    /**
     * The lines between the markers. A blank line between rules lets a person's edit of one rule and ours of the next
     * be told apart.
     *
     * @return whole lines
     */
    public FileContent block() {
        return FileContent.of(block(title, rules));
    }

    /**
     * The whole file as it is first written: UTF-8, line feeds, the fence at the first byte.
     *
     * @return the content
     */
    public FileContent content() {
        return FileContent.of(render(title, activation, rules));
    }

    private static String render(String title, Activation activation, List<Candidate> rules) {
        return FrontMatterWriter.write(activation) + ManagedBlock.BEGIN + "\n" + block(title, rules) + ManagedBlock.END
                + "\n";
    }

    private static String block(String title, List<Candidate> rules) {
        return "# " + RuleText.requireClean("title", title) + "\n"
                + rules.stream().map(rule -> "\n" + RuleLine.of(rule) + "\n").collect(Collectors.joining());
    }
}
