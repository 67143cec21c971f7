package dev.dialectic.benchmark.journal;

import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.file.Durability;
import dev.dialectic.journal.file.FileJournal;
import java.nio.file.Path;
import java.util.List;

/** The file journal. Used by one thread. */
final class JournalStore implements Store {

    private final DebateLog log;

    JournalStore(Path folder, Durability durability) {
        this.log = FileJournal.in(folder, durability).open(LongDebate.ID);
    }

    @Override
    public void add(RecordedEvent event) {
        log.append(List.of(event));
    }

    @Override
    public void sync() {
        log.sync();
    }

    @Override
    public void close() {
        log.close();
    }
}
