package dev.dialectic.cursor.repository;

import dev.dialectic.codebase.FileChange;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A commit, as miners see it. Its words were written by others: data, never instruction. Immutable and thread-safe.
 *
 * @param id the full hash
 * @param at when it was committed
 * @param author the author's name
 * @param message the whole message
 * @param parents how many parents it has: 0 for a root, 2 or more for a merge
 * @param changes the regular files it changed against its first parent, by path; empty for a merge, for a commit that
 *     changes more than 500 files, and where the parent is not known, as at the edge of a shallow clone
 */
public record Commit(String id, Instant at, String author, String message, int parents, List<FileChange> changes) {

    /** Checks that nothing is missing, and copies. */
    public Commit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(message, "message");
        changes = List.copyOf(changes);
    }

    /**
     * The first line of the message.
     *
     * @return the subject, without white space around it
     */
    public String subject() {
        int end = message.indexOf('\n');
        return (end < 0 ? message : message.substring(0, end)).strip();
    }

    /**
     * The hash as people write it.
     *
     * @return its first ten characters
     */
    public String shortId() {
        return id.length() > 10 ? id.substring(0, 10) : id;
    }

    /**
     * Whether it joins branches.
     *
     * @return true for two parents or more
     */
    public boolean isMerge() {
        return parents > 1;
    }
}
