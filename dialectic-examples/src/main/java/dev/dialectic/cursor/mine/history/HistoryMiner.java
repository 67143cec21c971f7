package dev.dialectic.cursor.mine.history;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.List;

/**
 * Learns from commits what a {@link Miner} proposes. What it holds is bounded however long the history is, and it can
 * say how much that is. Called by one thread at a time.
 */
interface HistoryMiner {

    /**
     * What names this kind of rule.
     *
     * @return as {@link Miner#name()}
     */
    String name();

    /**
     * Takes note of a commit.
     *
     * @param commit the next older commit
     */
    void observe(ObservedCommit commit);

    /**
     * What it proposes.
     *
     * @param files the files at the head
     * @return as {@link Miner#candidates}
     */
    List<Candidate> candidates(RepositoryFiles files);

    /**
     * How much it holds.
     *
     * @return how many paths, words, counts and quotes it keeps at the moment, at least 0
     */
    int held();
}
