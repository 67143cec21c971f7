package dev.dialectic.cursor.mine;

import dev.dialectic.cursor.repository.Commit;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.List;

/**
 * Proposes rules of one kind, each with its evidence. A miner serves one run: it is told every commit, newest first,
 * then asked once for its candidates. Called by one thread at a time.
 *
 * <p>It keeps counts, never the history: what it holds must stay small however long the history is. What it finds must
 * depend on the repository alone, so that a second run finds the same.
 */
public interface Miner {

    /**
     * What names this kind of rule.
     *
     * @return lower-case words with hyphens, such as {@code build-tool}
     */
    String name();

    /**
     * Takes note of a commit.
     *
     * @param commit the next older commit
     */
    default void observe(Commit commit) {}

    /**
     * What it proposes.
     *
     * @param files the files at the head
     * @return the candidates that pass the gate of {@link Support#passes()}, in a stable order
     */
    List<Candidate> candidates(RepositoryFiles files);
}
