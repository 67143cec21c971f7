package dev.dialectic.cursor.repository;

/** Is told how far a walk through history has come. Called on the thread that walks. */
@FunctionalInterface
public interface HistoryProgress {

    /** Is told and does nothing. */
    HistoryProgress IGNORED = (done, total) -> {};

    /**
     * A commit was handed over.
     *
     * @param done how many were, at least 1
     * @param total how many there are in the range, at least {@code done}
     */
    void walked(int done, int total);
}
