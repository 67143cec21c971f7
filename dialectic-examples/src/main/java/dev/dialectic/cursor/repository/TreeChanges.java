package dev.dialectic.cursor.repository;

import dev.dialectic.codebase.FileChange;
import dev.dialectic.codebase.FileChange.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.diff.DiffConfig;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Compares two trees. Used by one thread. */
final class TreeChanges {

    /** With more changed files than this, looking for renames costs more than it tells. */
    private static final int MOST_FOR_RENAMES = 200;

    private static final int LARGEST_FOR_RENAMES = 512 << 10;

    private final ObjectReader reader;
    private final LineCounts lines;

    TreeChanges(ObjectReader reader) {
        this.reader = reader;
        this.lines = new LineCounts(reader);
    }

    /** What a first commit changes: all its files are new. */
    List<FileChange> of(RevTree tree) throws IOException {
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(new EmptyTreeIterator());
            walk.addTree(tree);
            return changes(walk);
        }
    }

    /**
     * What changed from one tree to another.
     *
     * @return the changes by path; empty if there are more than {@value ChangedFiles#MOST}
     */
    List<FileChange> between(RevTree old, RevTree tree) throws IOException {
        if (old.equals(tree)) {
            return List.of();
        }
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(old);
            walk.addTree(tree);
            return changes(walk);
        }
    }

    /** How many changed files could not be read so far. */
    int lostFiles() {
        return lines.lost();
    }

    private List<FileChange> changes(TreeWalk walk) throws IOException {
        ChangedFiles files = new ChangedFiles();
        walk.setRecursive(true);
        walk.setFilter(AndTreeFilter.create(TreeFilter.ANY_DIFF, files));
        List<DiffEntry> entries = DiffEntry.scan(walk);
        if (files.tooMany()) {
            return List.of();
        }
        List<FileChange> changes = new ArrayList<>(entries.size());
        for (DiffEntry entry : withRenames(entries)) {
            change(entry).ifPresent(changes::add);
        }
        changes.sort(Comparator.comparing(FileChange::path).thenComparing(FileChange::kind));
        return changes;
    }

    private List<DiffEntry> withRenames(List<DiffEntry> entries) throws IOException {
        boolean possible = entries.size() <= MOST_FOR_RENAMES
                && entries.stream().anyMatch(entry -> entry.getChangeType() == ChangeType.ADD)
                && entries.stream().anyMatch(entry -> entry.getChangeType() == ChangeType.DELETE);
        if (!possible) {
            return entries;
        }
        RenameDetector detector = new RenameDetector(reader, new Config().get(DiffConfig.KEY));
        detector.setRenameLimit(MOST_FOR_RENAMES);
        detector.setBigFileThreshold(LARGEST_FOR_RENAMES);
        detector.setSkipContentRenamesForBinaryFiles(true);
        detector.addAll(entries);
        try {
            return detector.compute(reader, NullProgressMonitor.INSTANCE);
        } catch (CanceledException | IOException e) { // a content is missing: an addition and a deletion, then
            return entries;
        }
    }

    private Optional<FileChange> change(DiffEntry entry) {
        boolean copied = entry.getChangeType() == ChangeType.COPY;
        boolean had = !copied && BlobText.isRegular(entry.getOldMode().getBits());
        boolean has = BlobText.isRegular(entry.getNewMode().getBits());
        if (!had && !has) {
            return Optional.empty();
        }
        LineCounts.Lines counted = lines.of(entry, had, has);
        String path = has ? entry.getNewPath() : entry.getOldPath();
        return Optional.of(new FileChange(path, kind(entry, had, has), counted.added(), counted.removed()));
    }

    private static Kind kind(DiffEntry entry, boolean had, boolean has) {
        if (!had) {
            return Kind.ADDED;
        }
        if (!has) {
            return Kind.DELETED;
        }
        return entry.getChangeType() == ChangeType.RENAME ? Kind.RENAMED : Kind.MODIFIED;
    }
}
