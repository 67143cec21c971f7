package dev.dialectic.journal;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import java.util.List;

/**
 * Keeps the events of debates. Implementations must be thread-safe: each debate has one writer, and anybody may read.
 */
public interface Journal {

    /**
     * Opens a debate for writing; a debate that is not known is begun.
     *
     * @param debate which debate
     * @return its log, which holds the right to write until it is closed
     * @throws dev.dialectic.error.JournalConflictException if somebody else has it open
     */
    DebateLog open(DebateId debate);

    /**
     * Reads a debate without the right to write: all that is acknowledged, and perhaps more.
     *
     * @param debate which debate
     * @param from the sequence to begin with, at least 1
     * @return the events from there on, in order; empty when there are none or the debate is not known
     * @throws IllegalArgumentException if {@code from} is below 1
     */
    List<RecordedEvent> read(DebateId debate, long from);

    /**
     * The debates that have events.
     *
     * @return their ids, in the order they were begun
     */
    List<DebateId> debates();
}
