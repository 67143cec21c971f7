package dev.dialectic.cursor.rule;

import dev.dialectic.cursor.rule.FolderException.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * Writes a plan into a work tree: rule files and the rule book, and nothing else. All changes are checked before the
 * first is made; each file is replaced in one step. Stateless; one process at a time should write a work tree, and a
 * file that another one changes in between is left as it is.
 *
 * <p>The rule book is written last. If a run ends between two files, the next one sees new lines that its book does not
 * know, and writes the same lines again.
 */
public final class FolderWriter {

    private FolderWriter() {}

    /**
     * Makes the changes of a plan.
     *
     * @param root the work tree's root
     * @param plan the plan, made from what {@link FolderReader} read there
     * @throws FolderException if a path may not be written, a link is in the way, a file is not ours or has changed, or
     *     the file system fails; nothing is written unless the file system failed after all checks
     */
    public static void write(Path root, FolderPlan plan) {
        plan.edits().forEach(edit -> WritablePath.of(edit.path()));
        if (!plan.changesAnything()) {
            return;
        }
        try (OpenFolder work = OpenFolder.at(root)) {
            for (FileEdit edit : plan.edits()) {
                check(work, edit);
            }
            work.make(WritablePath.ROOT);
            try (OpenFolder cursor = work.folder(WritablePath.ROOT).orElseThrow(() -> gone(WritablePath.ROOT))) {
                for (FileEdit edit : plan.edits()) {
                    make(cursor, edit);
                }
            }
        } catch (IOException failed) {
            throw FolderException.of(root.resolve(WritablePath.ROOT).toString(), failed);
        }
    }

    private static void check(OpenFolder work, FileEdit edit) throws IOException {
        WritablePath path = WritablePath.of(edit.path());
        Optional<OpenFolder> cursor = work.folder(WritablePath.ROOT);
        if (cursor.isEmpty()) {
            requireAsPlanned(edit, Optional.empty());
            return;
        }
        try (OpenFolder open = cursor.get()) {
            Optional<OpenFolder> folder = open.folder(path.folder());
            if (folder.isEmpty()) {
                requireAsPlanned(edit, Optional.empty());
                return;
            }
            try (OpenFolder in = folder.get()) {
                check(in, path, edit);
            }
        }
    }

    private static void check(OpenFolder folder, WritablePath path, FileEdit edit) throws IOException {
        List<String> names = folder.names();
        if (names.stream().anyMatch(name -> !name.equals(path.name()) && name.equalsIgnoreCase(path.name()))) {
            throw new FolderException(
                    Problem.NAME,
                    edit.path()
                            + ": expected no other file of this name, found one that differs only in case; rename it");
        }
        Optional<BasicFileAttributes> attributes = folder.attributes(path.name());
        if (attributes.isPresent() && (!attributes.get().isRegularFile() || folder.links(path.name()) > 1)) {
            throw new FolderException(
                    Problem.LINK,
                    edit.path()
                            + ": expected a file of its own, found a link or another kind; delete it or give it another name");
        }
        requireAsPlanned(edit, folder.read(path.name()));
    }

    private static void requireAsPlanned(FileEdit edit, Optional<FileContent> now) {
        Optional<FileContent> before = edit instanceof FileEdit.Replace replace
                ? Optional.of(replace.before())
                : edit instanceof FileEdit.Delete delete ? Optional.of(delete.before()) : Optional.empty();
        if (!now.equals(before)) {
            throw new FolderException(
                    Problem.CHANGED,
                    edit.path() + ": expected it as it was when the plan was made, found it changed; run again");
        }
        boolean ours = edit.path().equals(RuleBook.PATH)
                || before.isEmpty()
                || ManagedBlock.find(edit.path(), before.get()).isPresent();
        if (!ours) {
            throw new FolderException(
                    Problem.NOT_OURS,
                    edit.path() + ": expected a file with our markers, found a person's; it is left as it is");
        }
    }

    private static void make(OpenFolder cursor, FileEdit edit) throws IOException {
        WritablePath path = WritablePath.of(edit.path());
        cursor.make(path.folder());
        try (OpenFolder folder = cursor.folder(path.folder()).orElseThrow(() -> gone(path.folder()))) {
            check(folder, path, edit);
            if (edit instanceof FileEdit.Create create) {
                folder.write(path.name(), create.after());
            } else if (edit instanceof FileEdit.Replace replace) {
                folder.write(path.name(), replace.after());
            } else {
                folder.delete(path.name());
            }
        }
    }

    private static FolderException gone(String name) {
        return new FolderException(Problem.CHANGED, name + ": expected a folder, found it gone; run again");
    }
}
