package dev.dialectic.cursor.rule;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** A change as a unified diff, safe to print: hidden characters are shown by their number. Stateless and thread-safe. */
final class UnifiedDiff {

    private static final String NOTHING = "/dev/null";

    private UnifiedDiff() {}

    static String of(FileEdit edit) {
        if (edit instanceof FileEdit.Create create) {
            return start(edit) + "new file mode 100644\n"
                    + of(NOTHING, FileContent.EMPTY, "b/" + edit.path(), create.after());
        }
        if (edit instanceof FileEdit.Replace replace) {
            return start(edit) + of("a/" + edit.path(), replace.before(), "b/" + edit.path(), replace.after());
        }
        return start(edit) + "deleted file mode 100644\n"
                + of("a/" + edit.path(), ((FileEdit.Delete) edit).before(), NOTHING, FileContent.EMPTY);
    }

    /** Where a patch of git's own begins: without it, a reader may take the next file's name for a line of this one. */
    private static String start(FileEdit edit) {
        return "diff --git a/" + edit.path() + " b/" + edit.path() + "\n";
    }

    private static String of(String oldName, FileContent before, String newName, FileContent after) {
        RawText a = new RawText(before.bytes());
        RawText b = new RawText(after.bytes());
        EditList edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, a, b);
        ByteArrayOutputStream hunks = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(hunks)) {
            formatter.format(edits, a, b);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "--- " + oldName + "\n+++ " + newName + "\n" + RuleText.shown(hunks.toString(StandardCharsets.UTF_8));
    }
}
