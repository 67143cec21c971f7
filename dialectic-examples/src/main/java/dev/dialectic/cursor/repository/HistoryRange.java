package dev.dialectic.cursor.repository;

import java.util.Objects;

/**
 * Which part of a history is walked. Immutable and thread-safe.
 *
 * @param since a revision as git writes it, such as {@code v1.2} or a hash: only commits that it does not reach are
 *     walked; blank for the whole history
 * @param limit how many commits at most, the newest, at least 1
 */
public record HistoryRange(String since, int limit) {

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if the limit is below 1
     */
    public HistoryRange {
        Objects.requireNonNull(since, "since");
        if (limit < 1) {
            throw new IllegalArgumentException("history: expected a limit of at least 1 commit, found " + limit);
        }
    }

    /**
     * All that the head reaches.
     *
     * @return the whole history
     */
    public static HistoryRange all() {
        return new HistoryRange("", Integer.MAX_VALUE);
    }

    /**
     * What is new since a revision.
     *
     * @param revision the revision, not blank
     * @return the commits that it does not reach
     * @throws IllegalArgumentException if the revision is blank
     */
    public static HistoryRange since(String revision) {
        if (revision.isBlank()) {
            throw new IllegalArgumentException(
                    "history: expected a revision, found none; name a commit, branch or tag");
        }
        return new HistoryRange(revision, Integer.MAX_VALUE);
    }

    /**
     * The same range, but its newest commits only.
     *
     * @param limit how many commits at most, at least 1
     * @return the shorter range
     * @throws IllegalArgumentException if the limit is below 1
     */
    public HistoryRange atMost(int limit) {
        return new HistoryRange(since, limit);
    }
}
