package dev.dialectic.cursor.repository;

import org.eclipse.jgit.errors.StopWalkException;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Lets through the changed regular files of two trees, with plain paths, until there are too many. For one walk. */
final class ChangedFiles extends TreeFilter {

    /** How many changed files of one commit are worth comparing. */
    static final int MOST = 500;

    /** Folders and other entries count too: a small tree can unfold into billions of them. */
    private static final int MOST_ENTRIES = 200_000;

    private int files;
    private int entries;
    private boolean tooMany;

    @Override
    public boolean include(TreeWalk walk) throws StopWalkException {
        if (++entries > MOST_ENTRIES) {
            throw stop();
        }
        if (walk.isSubtree()) {
            return walk.getPathLength() <= PlainPath.LONGEST;
        }
        boolean regular = BlobText.isRegular(walk.getRawMode(0)) || BlobText.isRegular(walk.getRawMode(1));
        if (!regular || PlainPath.of(walk.getRawPath()).isEmpty()) {
            return false;
        }
        if (++files > MOST) {
            throw stop();
        }
        return true;
    }

    private StopWalkException stop() {
        tooMany = true;
        return StopWalkException.INSTANCE;
    }

    /** Whether the walk was stopped, so that what it gave is not all. */
    boolean tooMany() {
        return tooMany;
    }

    @Override
    public boolean shouldBeRecursive() {
        return false;
    }

    @Override
    public TreeFilter clone() {
        return this;
    }
}
