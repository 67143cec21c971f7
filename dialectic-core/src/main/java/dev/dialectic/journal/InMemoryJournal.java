package dev.dialectic.journal;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps debates in memory: they end with the process. Thread-safe. */
public final class InMemoryJournal implements Journal {

    private final Map<DebateId, List<RecordedEvent>> debates = new LinkedHashMap<>();
    private final Map<DebateId, DebateLog> open = new LinkedHashMap<>();

    /** An empty journal. */
    public InMemoryJournal() {}

    @Override
    public synchronized DebateLog open(DebateId debate) {
        if (open.containsKey(debate)) {
            throw new JournalConflictException("debate " + debate
                    + ": expected no other writer, found one that has it open; is another runner on it?");
        }
        DebateLog log = new Log(debate);
        open.put(debate, log);
        return log;
    }

    @Override
    public synchronized List<RecordedEvent> read(DebateId debate, long from) {
        if (from < 1) {
            throw new IllegalArgumentException(
                    "debate " + debate + ": expected to read from event 1 or later, found " + from);
        }
        List<RecordedEvent> events = debates.getOrDefault(debate, List.of());
        return from > events.size() ? List.of() : List.copyOf(events.subList((int) (from - 1), events.size()));
    }

    @Override
    public synchronized List<DebateId> debates() {
        return List.copyOf(debates.keySet());
    }

    private synchronized void append(Log log, List<RecordedEvent> events) {
        if (open.get(log.debate()) != log) {
            throw new JournalConflictException("debate " + log.debate()
                    + ": expected a log that is open, found one that was closed; open it again");
        }
        LogEnd.of(log.debate(), debates.getOrDefault(log.debate(), List.of())).after(events);
        if (!events.isEmpty()) {
            debates.computeIfAbsent(log.debate(), begun -> new ArrayList<>()).addAll(events);
        }
    }

    private synchronized void close(Log log) {
        open.remove(log.debate(), log);
    }

    /** One debate's right to write. */
    private final class Log implements DebateLog {

        private final DebateId debate;

        Log(DebateId debate) {
            this.debate = debate;
        }

        @Override
        public DebateId debate() {
            return debate;
        }

        @Override
        public void append(List<RecordedEvent> events) {
            InMemoryJournal.this.append(this, events);
        }

        @Override
        public void sync() {
            // Memory is as durable as it gets.
        }

        @Override
        public List<RecordedEvent> read(long from) {
            return InMemoryJournal.this.read(debate, from);
        }

        @Override
        public void close() {
            InMemoryJournal.this.close(this);
        }
    }
}
