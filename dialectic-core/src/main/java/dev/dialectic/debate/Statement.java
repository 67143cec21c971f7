package dev.dialectic.debate;

import java.util.List;
import java.util.Objects;

/**
 * An opening statement. Immutable and thread-safe.
 *
 * @param text the argument in words
 * @param evidence references of the evidence it rests on; may be empty
 */
public record Statement(String text, List<String> evidence) implements Utterance {
    /** Checks that nothing is missing, and copies. */
    public Statement {
        Objects.requireNonNull(text, "text");
        evidence = List.copyOf(evidence);
    }

    /**
     * A statement that cites nothing.
     *
     * @param text the argument in words
     * @return the statement
     */
    public static Statement of(String text) {
        return new Statement(text, List.of());
    }
}
