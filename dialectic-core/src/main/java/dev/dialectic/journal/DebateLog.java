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
     * Adds events, all or none. When it returns they are as durable as the journal makes them.
     *
     * @param events the next events, their sequences following the last one without a gap
     * @throws dev.dialectic.error.JournalConflictException if their sequences do not follow, or the right to write is
     *     lost
     * @throws IllegalArgumentException if an event belongs to another debate
     */
    void append(List<RecordedEvent> events);

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
