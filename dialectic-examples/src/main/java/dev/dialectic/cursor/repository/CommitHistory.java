package dev.dialectic.cursor.repository;

import java.util.function.Consumer;

/** What happened in a repository, commit by commit. Thread-safe: each walk is on its own. */
@FunctionalInterface
public interface CommitHistory {

    /**
     * Walks the commits that the head reaches, newest first: no commit comes before all those that build on it, and of
     * those that may come next the one with the latest commit time does, of equals the one with the smallest hash. The
     * order depends on the commits alone.
     *
     * <p>No commit is kept after it was handed over, so memory grows by the graph only, about 150 bytes a commit.
     *
     * @param range which commits
     * @param progress told after each commit
     * @param consumer takes each commit, on the calling thread; what it throws ends the walk
     * @throws RepositoryException if the range names an unknown revision or the head cannot be read
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted, which it stays
     */
    void walk(HistoryRange range, HistoryProgress progress, Consumer<Commit> consumer);
}
