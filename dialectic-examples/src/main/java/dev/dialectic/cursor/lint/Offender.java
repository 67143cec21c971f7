package dev.dialectic.cursor.lint;

import java.util.Objects;

/**
 * A place that keeps a measure from its target. Immutable and thread-safe.
 *
 * @param file the file's path from the repository's root
 * @param line the line from 1 on; 0 for the file as a whole
 * @param sentence what is wrong there; hidden characters in it are shown by number
 */
public record Offender(String file, int line, String sentence) {
    /** Checks that nothing is missing. */
    public Offender {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sentence, "sentence");
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + sentence;
    }
}
