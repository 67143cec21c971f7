package dev.dialectic.cursor.repository;

import dev.dialectic.codebase.CodebaseEvent;
import dev.dialectic.codebase.FileChange;
import dev.dialectic.text.VisibleText;
import java.util.Optional;

/** Tells commits as events that agents are generated from and debates are about. Stateless and thread-safe. */
public final class CommitEvents {

    private CommitEvents() {}

    /**
     * A commit as an event, with its message cleaned of hidden characters and the errors that the message speaks of.
     *
     * @param commit the commit
     * @return the event; empty for a merge, whose commits are events of their own, and for a commit that touches nothing
     *     but {@code .cursor} folders, at the root or below, so that what is written there leads to no further writing
     */
    public static Optional<CodebaseEvent> of(Commit commit) {
        if (commit.isMerge() || touchesOnlyCursor(commit)) {
            return Optional.empty();
        }
        String message = VisibleText.clean(commit.message()).text().strip();
        return Optional.of(
                new CodebaseEvent(commit.id(), commit.at(), message, commit.changes(), SpokenErrors.of(message)));
    }

    private static boolean touchesOnlyCursor(Commit commit) {
        return !commit.changes().isEmpty()
                && commit.changes().stream().map(FileChange::path).allMatch(CommitEvents::isCursor);
    }

    private static boolean isCursor(String path) {
        return path.startsWith(".cursor/") || path.contains("/.cursor/");
    }
}
