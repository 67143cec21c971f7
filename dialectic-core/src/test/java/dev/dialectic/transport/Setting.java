package dev.dialectic.transport;

import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.Journal;
import java.time.Duration;
import java.util.List;

/**
 * A transport with what belongs to it, for its contract. Thread-safe if its parts are.
 *
 * @param transport the transport that is tested, fresh
 * @param journal where its debates are recorded, empty
 * @param recording how events are recorded, as a debate does it
 * @param patience how long to wait for what should come; a broken transport is waited for in vain
 */
public record Setting(Transport transport, Journal journal, Recording recording, Duration patience) {

    /** How events are recorded. */
    @FunctionalInterface
    public interface Recording {
        /**
         * Appends an event and tells whoever has to know.
         *
         * @param log the open log of its debate
         * @param event the next event
         */
        void record(DebateLog log, RecordedEvent event);
    }

    /** Appends events, one after the other. */
    void record(DebateLog log, List<RecordedEvent> events) {
        events.forEach(event -> recording.record(log, event));
    }
}
