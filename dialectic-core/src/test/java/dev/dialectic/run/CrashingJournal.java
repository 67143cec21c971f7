package dev.dialectic.run;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.Journal;
import dev.dialectic.lab.Crash;
import java.util.List;

/** A journal whose process crashes at the n-th event that is written through it, before or after that event is durable. */
final class CrashingJournal implements Journal {

    /** On which side of the event the process ends. */
    enum Side {
        BEFORE,
        AFTER
    }

    private final Journal durable;
    private final int event;
    private final Side side;
    private int written;

    CrashingJournal(Journal durable, int event, Side side) {
        this.durable = durable;
        this.event = event;
        this.side = side;
    }

    @Override
    public DebateLog open(DebateId debate) {
        return new Log(durable.open(debate));
    }

    @Override
    public List<RecordedEvent> read(DebateId debate, long from) {
        return durable.read(debate, from);
    }

    @Override
    public List<DebateId> debates() {
        return durable.debates();
    }

    /** Tears a batch apart where it crashes: more than a journal's promise allows, so that no batch hides a place. */
    private synchronized void append(DebateLog log, List<RecordedEvent> events) {
        if (written >= event) {
            throw new Crash("the process ended before");
        }
        int left = event - written;
        written += events.size();
        if (written < event) {
            log.append(events);
            return;
        }
        List<RecordedEvent> kept = events.subList(0, side == Side.AFTER ? left : left - 1);
        if (!kept.isEmpty()) {
            log.append(kept);
        }
        throw new Crash(side + " event " + event);
    }

    private final class Log implements DebateLog {

        private final DebateLog log;

        Log(DebateLog log) {
            this.log = log;
        }

        @Override
        public DebateId debate() {
            return log.debate();
        }

        @Override
        public void append(List<RecordedEvent> events) {
            CrashingJournal.this.append(log, events);
        }

        @Override
        public void sync() {
            log.sync();
        }

        @Override
        public List<RecordedEvent> read(long from) {
            return log.read(from);
        }

        @Override
        public void close() {
            log.close();
        }
    }
}
