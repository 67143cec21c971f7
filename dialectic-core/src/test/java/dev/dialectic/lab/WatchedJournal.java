package dev.dialectic.lab;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.Journal;
import java.util.ArrayList;
import java.util.List;

/**
 * A journal whose word is kept account of. What a sync returned for is acknowledged, and so is what a log had when it was
 * opened: a life that was built on it must not find it gone later.
 */
record WatchedJournal(Journal journal, Ledger ledger) implements Journal {

    @Override
    public DebateLog open(DebateId debate) {
        return new Log(journal.open(debate), ledger);
    }

    @Override
    public List<RecordedEvent> read(DebateId debate, long from) {
        return journal.read(debate, from);
    }

    @Override
    public List<DebateId> debates() {
        return journal.debates();
    }

    private static final class Log implements DebateLog {

        private final DebateLog log;
        private final Ledger ledger;
        private final List<RecordedEvent> appended = new ArrayList<>();

        Log(DebateLog log, Ledger ledger) {
            this.log = log;
            this.ledger = ledger;
        }

        @Override
        public DebateId debate() {
            return log.debate();
        }

        @Override
        public void append(List<RecordedEvent> events) {
            log.append(events);
            appended.addAll(events);
        }

        @Override
        public void sync() {
            log.sync();
            ledger.acknowledged(appended);
            appended.clear();
        }

        @Override
        public List<RecordedEvent> read(long from) {
            List<RecordedEvent> events = log.read(from);
            if (appended.isEmpty()) {
                ledger.acknowledged(events);
            }
            return events;
        }

        @Override
        public void close() {
            log.close();
        }
    }
}
