package dev.dialectic.cursor.rule;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a run would change in the {@code .cursor} folder. Immutable and thread-safe.
 *
 * @param edits the changes, those of rule files first and that of the rule book last
 * @param notes what a person should know, one sentence each
 * @param book the rule book after the changes
 */
public record FolderPlan(List<FileEdit> edits, List<String> notes, RuleBook book) {

    /** Checks that nothing is missing, and copies. */
    public FolderPlan {
        edits = List.copyOf(edits);
        notes = List.copyOf(notes);
        Objects.requireNonNull(book, "book");
    }

    /**
     * Whether writing it would change a byte.
     *
     * @return false for a plan that changes nothing
     */
    public boolean changesAnything() {
        return !edits.isEmpty();
    }

    /**
     * How many bytes it would write or delete.
     *
     * @return the sum over the files it touches, whole; 0 for a plan that changes nothing
     */
    public long bytesChanged() {
        return edits.stream()
                .mapToLong(edit -> {
                    if (edit instanceof FileEdit.Create create) {
                        return create.after().bytes().length;
                    }
                    return edit instanceof FileEdit.Replace replace
                            ? replace.after().bytes().length
                            : ((FileEdit.Delete) edit).before().bytes().length;
                })
                .sum();
    }

    /**
     * The changes for people to read.
     *
     * @return a unified diff; empty for a plan that changes nothing
     */
    public String diff() {
        return edits.stream().map(UnifiedDiff::of).collect(Collectors.joining());
    }
}
