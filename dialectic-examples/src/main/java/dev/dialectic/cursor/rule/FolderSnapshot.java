package dev.dialectic.cursor.rule;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What stands in the {@code .cursor} folder before a run. Immutable and thread-safe.
 *
 * @param files the regular files right in {@code .cursor/rules} and {@code .cursor/dialectic}, by path from the
 *     repository's root, sorted
 */
public record FolderSnapshot(Map<String, FileContent> files) {

    /** Where rules stand, from the repository's root. */
    public static final String RULES = ".cursor/rules/";

    /** Copies, in order. */
    public FolderSnapshot {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /**
     * What a file holds.
     *
     * @param path the path from the repository's root
     * @return its content; empty when there is no such file
     */
    public Optional<FileContent> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /**
     * The rule book in the folder.
     *
     * @return the book; an empty one when there is none
     * @throws RuleBookException if there is one that cannot be read
     */
    public RuleBook book() {
        return file(RuleBook.PATH).map(RuleBookJson::read).orElse(RuleBook.EMPTY);
    }
}
