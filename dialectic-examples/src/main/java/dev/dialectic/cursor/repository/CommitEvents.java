package dev.dialectic.cursor.repository;

import dev.dialectic.codebase.CodebaseEvent;
import dev.dialectic.codebase.FileChange;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells commits as events that agents are generated from and debates are about. Stateless and thread-safe. */
public final class CommitEvents {

    /** Control, format and the like, but not newlines and tabs; and what draws nothing though it counts as a letter. */
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}\\x{115F}\\x{1160}\\x{3164}"
                    + "\\x{FFA0}\\x{2800}&&[^\\n\\t]]");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\x{85}\\x{2028}\\x{2029}]");

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
        String message = visible(commit.message());
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

    private static String visible(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        return HIDDEN.matcher(lines).replaceAll("").strip();
    }
}
