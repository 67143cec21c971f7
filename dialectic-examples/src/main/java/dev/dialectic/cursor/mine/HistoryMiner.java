package dev.dialectic.cursor.mine;

/**
 * A miner that learns from commits. What it holds is bounded however long the history is, and it can say how much that
 * is. Called by one thread at a time.
 */
interface HistoryMiner extends Miner {

    /**
     * How much it holds.
     *
     * @return how many paths, words, counts and quotes it keeps at the moment, at least 0
     */
    int held();
}
