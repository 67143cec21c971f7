package dev.dialectic.cursor.repository;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The regular files of one commit: their paths in memory, their texts read when asked for. Thread-safe. */
final class HeadFiles {

    private static final int LARGEST_TEXT = 1 << 20;
    private static final long CACHED_BYTES = 24L << 20;

    /** A tree of a few hundred bytes can unfold into billions of paths: this many are looked at. */
    private static final int MOST_ENTRIES = 500_000;

    private final Repository repository;
    private final Gaps gaps;
    private final TreeMap<String, ObjectId> blobs = new TreeMap<>();
    private final List<String> paths;
    private final RecentlyUsed<ObjectId, Optional<String>> texts = new RecentlyUsed<>(CACHED_BYTES);
    private int hidden;
    private int lost;

    private HeadFiles(Repository repository, Gaps gaps) {
        this.repository = repository;
        this.gaps = gaps;
        this.paths = List.of();
    }

    /** The files of a repository without a commit. */
    static HeadFiles none(Repository repository, Gaps gaps) {
        return new HeadFiles(repository, gaps);
    }

    /** The files below a tree; what cannot be read of it is noted as a gap. */
    HeadFiles(Repository repository, AnyObjectId tree, Gaps gaps) {
        this.repository = repository;
        this.gaps = gaps;
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(tree);
            list(walk);
        } catch (IOException | RuntimeException e) { // JGit's parser stumbles over some broken trees
            lost++;
        }
        this.paths = List.copyOf(blobs.keySet());
        gaps.note(Gap.HIDDEN_PATHS, hidden);
        gaps.note(Gap.LOST_FOLDERS, lost);
    }

    private void list(TreeWalk walk) throws IOException {
        for (int seen = 0; walk.next(); seen++) {
            if (seen == MOST_ENTRIES) {
                gaps.note(Gap.TOO_MANY_PATHS, MOST_ENTRIES);
                return;
            }
            if (walk.isSubtree()) {
                enter(walk);
            } else if (BlobText.isRegular(walk.getRawMode(0))) {
                Optional<String> path = PlainPath.of(walk.getRawPath());
                path.ifPresentOrElse(plain -> blobs.put(plain, walk.getObjectId(0)), () -> hidden++);
            }
        }
    }

    private void enter(TreeWalk walk) {
        if (walk.getPathLength() > PlainPath.LONGEST) {
            hidden++;
            return;
        }
        try {
            walk.enterSubtree();
        } catch (IOException | LargeObjectException e) {
            lost++;
        }
    }

    List<String> paths() {
        return paths;
    }

    boolean contains(String path) {
        return blobs.containsKey(path);
    }

    Optional<String> text(String path) {
        ObjectId blob = blobs.get(path);
        if (blob == null) {
            return Optional.empty();
        }
        Optional<Optional<String>> known = texts.get(blob);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<String> text = read(blob);
        texts.put(blob, text, text.map(String::length).orElse(0) * 2L);
        return text;
    }

    private Optional<String> read(ObjectId blob) {
        try (ObjectReader reader = repository.newObjectReader()) {
            ObjectLoader content = reader.open(blob, Constants.OBJ_BLOB);
            return content.getSize() > LARGEST_TEXT
                    ? Optional.empty()
                    : BlobText.decode(content.getCachedBytes(LARGEST_TEXT));
        } catch (IOException | LargeObjectException e) {
            gaps.note(Gap.LOST_FILES, 1);
            return Optional.empty();
        }
    }
}
