package dev.dialectic.cursor.repository;

import static dev.dialectic.cursor.repository.RepositoryException.Problem.UNKNOWN_REVISION;
import static dev.dialectic.cursor.repository.RepositoryException.Problem.UNREADABLE;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** The history of a git repository. Thread-safe. */
final class GitHistory implements CommitHistory {

    private final Repository repository;
    private final ObjectId head;
    private final Gaps gaps;

    GitHistory(Repository repository, ObjectId head, Gaps gaps) {
        this.repository = repository;
        this.head = head;
        this.gaps = gaps;
    }

    @Override
    public void walk(HistoryRange range, HistoryProgress progress, Consumer<Commit> consumer) {
        if (head.equals(ObjectId.zeroId())) {
            return;
        }
        try (ObjectReader reader = repository.newObjectReader();
                CommitGraph graph = new CommitGraph(reader)) {
            read(graph, range);
            CommitReader commits = new CommitReader(reader, graph);
            try {
                walk(graph, commits, Math.min(range.limit(), graph.size()), progress, consumer);
            } finally {
                commits.note(gaps);
            }
        }
    }

    private void walk(
            CommitGraph graph, CommitReader commits, int total, HistoryProgress progress, Consumer<Commit> consumer) {
        Optional<RevCommit> next = graph.poll();
        for (int done = 1; done <= total && next.isPresent(); done++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException(
                        "history: interrupted after " + (done - 1) + " of " + total + " commits");
            }
            consumer.accept(commits.read(next.get()));
            progress.walked(done, total);
            next = graph.poll();
        }
    }

    private void read(CommitGraph graph, HistoryRange range) {
        try {
            if (!range.since().isBlank()) {
                graph.exclude(resolve(range.since()));
            }
            graph.include(head);
            gaps.note(Gap.LOST_PARENTS, graph.broken());
        } catch (IOException e) {
            throw new RepositoryException(
                    UNREADABLE, "history: expected commits that can be read, found a broken one; run git fsck", e);
        }
    }

    private ObjectId resolve(String revision) {
        try {
            ObjectId commit = repository.resolve(revision + "^{commit}");
            if (commit != null) {
                return commit;
            }
            throw unknown(revision, new IOException("no such revision"));
        } catch (IOException | IllegalArgumentException e) { // IllegalArgumentException: no revision's form
            throw unknown(revision, e);
        }
    }

    private static RepositoryException unknown(String revision, Exception cause) {
        return new RepositoryException(
                UNKNOWN_REVISION,
                "history: expected a commit, branch or tag, found \"" + revision
                        + "\", which names none here; check it with git rev-parse",
                cause);
    }
}
