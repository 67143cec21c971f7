package dev.dialectic.vote.table;

/**
 * A count that goes on: ballots of a table are added and removed, two counts are merged, and the verdict can be told at any
 * time. It allocates nothing per ballot. Used by one thread at a time; {@link Ranges} counts with several.
 *
 * <p>A count does not know which ballots it holds: to remove one that was not added, or to add one twice, is the caller's
 * mistake and is not noticed, except by {@link RunoffCount}.
 *
 * @param <T> the kind of table whose ballots are counted
 * @param <C> the count itself
 */
public interface TableCount<T, C extends TableCount<T, C>> {

    /**
     * A count of the same kind without ballots.
     *
     * @return the new count
     */
    C empty();

    /**
     * Adds ballots.
     *
     * @param table where they are
     * @param from the number of the first one
     * @param to the number after the last one; nothing is added when it is the first
     * @throws IllegalArgumentException if the table has other options than the count
     * @throws IndexOutOfBoundsException if the table has no such ballots
     */
    void add(T table, int from, int to);

    /**
     * Takes back ballots that were added.
     *
     * @param table where they are
     * @param from the number of the first one
     * @param to the number after the last one
     * @throws IllegalArgumentException if the table has other options than the count
     * @throws IndexOutOfBoundsException if the table has no such ballots
     */
    void remove(T table, int from, int to);

    /**
     * Adds all ballots of another count, which stays as it is.
     *
     * @param other the other count, of other ballots
     * @throws IllegalArgumentException if it counts other options, or by another rule
     */
    void merge(C other);

    /**
     * Which options lead at this time.
     *
     * @return their numbers, ascending: one, several when tied, none without votes
     */
    int[] leaders();

    /**
     * Adds a ballot.
     *
     * @param table where it is
     * @param ballot its number
     * @throws IllegalArgumentException if the table has other options than the count
     * @throws IndexOutOfBoundsException if the table has no such ballot
     */
    default void add(T table, int ballot) {
        add(table, ballot, Math.addExact(ballot, 1));
    }

    /**
     * Takes back a ballot that was added.
     *
     * @param table where it is
     * @param ballot its number
     * @throws IllegalArgumentException if the table has other options than the count
     * @throws IndexOutOfBoundsException if the table has no such ballot
     */
    default void remove(T table, int ballot) {
        remove(table, ballot, Math.addExact(ballot, 1));
    }
}
