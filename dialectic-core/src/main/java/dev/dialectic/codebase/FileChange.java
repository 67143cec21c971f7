package dev.dialectic.codebase;

import java.util.Objects;

/**
 * A file that an event touched. Immutable and thread-safe.
 *
 * @param path the path from the repository's root, with slashes
 * @param kind what happened to it
 * @param addedLines lines added, at least 0; 0 for a binary file
 * @param removedLines lines removed, at least 0; 0 for a binary file
 */
public record FileChange(String path, Kind kind, int addedLines, int removedLines) {

    /** What happened to a file. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** Its content changed. */
        MODIFIED,
        /** It is gone. */
        DELETED,
        /** It has another path now, the one given. */
        RENAMED
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number of lines is negative
     */
    public FileChange {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(kind, "kind");
        if (addedLines < 0 || removedLines < 0) {
            throw new IllegalArgumentException("change of " + path + ": expected numbers of lines of at least 0, found "
                    + addedLines + " and " + removedLines);
        }
    }
}
