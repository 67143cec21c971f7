package dev.dialectic.lab;

import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A journal that records other events than it is given, and numbers them by itself: how it plays a bug of the runner. */
record RewritingJournal(Journal journal, Function<DebateEvent, List<DebateEvent>> rewrite) implements Journal {

    @Override
    public DebateLog open(DebateId debate) {
        return new Log(journal.open(debate), rewrite);
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
        private final Function<DebateEvent, List<DebateEvent>> rewrite;
        private long last;

        Log(DebateLog log, Function<DebateEvent, List<DebateEvent>> rewrite) {
            this.log = log;
            this.rewrite = rewrite;
            this.last = log.read(1).size();
        }

        @Override
        public DebateId debate() {
            return log.debate();
        }

        @Override
        public void append(List<RecordedEvent> events) {
            List<RecordedEvent> rewritten = new ArrayList<>();
            for (RecordedEvent event : events) {
                for (DebateEvent other : rewrite.apply(event.event())) {
                    rewritten.add(new RecordedEvent(debate(), ++last, event.at(), other));
                }
            }
            if (!rewritten.isEmpty()) {
                log.append(rewritten);
            }
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
