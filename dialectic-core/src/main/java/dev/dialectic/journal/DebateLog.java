package dev.dialectic.journal;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import java.util.List;

/** The events of one debate, and the right to write them. Used by one debate at a time. */
public interface DebateLog extends AutoCloseable {

    /**
     * Which debate it is.
     *
     * @return its id
     */
    DebateId debate();

    /**
     * Adds events, all or none. They are acknowledged when {@link #sync} returns: until then a crash may take them
     * back, all or none of each call, the last ones first.
     *
     * @param events the next events, their sequences following the last one without a gap
     * @throws dev.dialectic.error.JournalConflictException if they may not {@linkplain LogEnd#after follow}, or if the right
     *     to write is lost
     * @throws dev.dialectic.error.JournalFailedException if they cannot be written; nothing more can be then, until the
     *     debate is opened again
     * @throws IllegalArgumentException if an event belongs to another debate
     */
    void append(List<RecordedEvent> events);

    /**
     * Acknowledges what was appended: when it returns, that is as durable as the journal makes it. So the events that
     * were appended together cost one wait.
     *
     * @throws dev.dialectic.error.JournalConflictException if the right to write is lost; of what was appended since the last
     *     time nothing is written then
     * @throws dev.dialectic.error.JournalFailedException if that cannot be promised; what was appended since the last time
     *     is in doubt, and nothing more can be appended until the debate is opened again
     */
    void sync();

    /**
     * Reads what was written.
     *
     * @param from the sequence to begin with, at least 1
     * @return the events from there on, in order
     * @throws IllegalArgumentException if {@code from} is below 1
     */
    List<RecordedEvent> read(long from);

    /** Gives the right to write back. Closing twice does nothing. */
    @Override
    void close();
}
