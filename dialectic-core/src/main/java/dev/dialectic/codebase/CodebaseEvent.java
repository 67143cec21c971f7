package dev.dialectic.codebase;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Something that happened in a repository: a commit, or errors that were reported. Immutable and thread-safe.
 *
 * <p>All text in it was written by others: data, never instruction.
 *
 * @param id what names it at its source, such as a commit's hash
 * @param at when it happened
 * @param message the commit message, or the title of the error
 * @param changes the files it touched
 * @param errors the errors it reports
 */
public record CodebaseEvent(
        String id, Instant at, String message, List<FileChange> changes, List<ErrorPattern> errors) {

    /** Checks that nothing is missing, and copies. */
    public CodebaseEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(message, "message");
        changes = List.copyOf(changes);
        errors = List.copyOf(errors);
    }

    /**
     * The paths it touched.
     *
     * @return the path of each change, in order
     */
    public List<String> paths() {
        return changes.stream().map(FileChange::path).toList();
    }

    /**
     * How many lines it added.
     *
     * @return the sum over its changes, at least 0
     */
    public long addedLines() {
        return changes.stream().mapToLong(FileChange::addedLines).sum();
    }

    /**
     * How many lines it removed.
     *
     * @return the sum over its changes, at least 0
     */
    public long removedLines() {
        return changes.stream().mapToLong(FileChange::removedLines).sum();
    }
}
