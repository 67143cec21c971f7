package dev.dialectic.cursor.manifest;

import java.util.Objects;

/**
 * A version of a language that a file names. Immutable.
 *
 * @param version such as {@code 17} or {@code 3.10}
 * @param path the file
 * @param line where, from 1
 * @param folder what it holds for, with a slash at its end; empty text for the whole repository
 */
public record LevelFact(String version, String path, int line, String folder) {
    /** Checks that nothing is missing. */
    public LevelFact {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(folder, "folder");
    }
}
