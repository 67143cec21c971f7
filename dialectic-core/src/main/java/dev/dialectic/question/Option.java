package dev.dialectic.question;

import dev.dialectic.text.VisibleText;
import java.util.Objects;

/**
 * One of the answers a question may get. Ballots name it by id. Immutable and thread-safe.
 *
 * @param id what ballots write: visible text on one line, at most 100 characters
 * @param text what it means, at most 2,000 characters
 */
public record Option(String id, String text) {

    /** The longest text, in code points. */
    public static final int LONGEST_TEXT = 2_000;

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if id or text is blank, too long or holds hidden characters
     */
    public Option {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        id = VisibleText.require("option id", id, 100);
        text = VisibleText.require("option text", text, LONGEST_TEXT);
    }

    /**
     * An option whose id says it all.
     *
     * @param id what ballots write
     * @return the option
     * @throws IllegalArgumentException if the id is blank, too long or holds hidden characters
     */
    public static Option of(String id) {
        return new Option(id, id);
    }
}
