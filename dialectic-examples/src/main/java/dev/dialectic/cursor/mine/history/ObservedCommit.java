package dev.dialectic.cursor.mine.history;

import dev.dialectic.codebase.FileChange;
import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Cite;
import dev.dialectic.cursor.repository.Commit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A commit, and what several miners want to know about it, found out once and only when asked. Called by one thread at a
 * time.
 */
final class ObservedCommit {

    private final Commit commit;
    private final CommitKind kind;
    private final boolean young;
    private @Nullable Citation evidence;
    private @Nullable List<Change> changes;

    /**
     * A changed file.
     *
     * @param file the change
     * @param role what the file is for
     */
    record Change(FileChange file, FileRole role) {
        String path() {
            return file.path();
        }

        boolean adds() {
            return file.kind() == FileChange.Kind.ADDED;
        }

        /** Whether the file is still there after the commit. */
        boolean leaves() {
            return file.kind() != FileChange.Kind.DELETED;
        }
    }

    /**
     * Looks at a commit.
     *
     * @param commit the commit
     * @param young whether it is recent, as {@link RecentWindow} has it
     */
    ObservedCommit(Commit commit, boolean young) {
        this.commit = commit;
        this.young = young;
        kind = CommitKind.of(commit);
    }

    Commit commit() {
        return commit;
    }

    CommitKind kind() {
        return kind;
    }

    /** Whether it is at most two years older than the newest. */
    boolean young() {
        return young;
    }

    /** Whether it is work on few enough files that they have something to do with each other. */
    boolean isFocused() {
        int files = commit.changes().size();
        return kind == CommitKind.WORK && files > 0 && files <= CommitKind.BULK;
    }

    /** Whether it mends what the program did wrong. */
    boolean isFix() {
        return CommitKind.isFix(commit.subject());
    }

    /** Where it can be looked up. */
    Citation evidence() {
        Citation known = evidence;
        if (known == null) {
            known = Cite.commit(commit);
            evidence = known;
        }
        return known;
    }

    /** All files that it changed. */
    List<Change> changes() {
        List<Change> known = changes;
        if (known == null) {
            known = commit.changes().stream()
                    .map(change -> new Change(change, FileRole.of(change.path())))
                    .toList();
            changes = known;
        }
        return known;
    }

    /** The files of a role that it changed and left in place. */
    Stream<Change> left(Predicate<FileRole> role) {
        return changes().stream().filter(change -> change.leaves() && role.test(change.role()));
    }
}
