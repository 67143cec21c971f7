package dev.dialectic.benchmark.journal;

import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.file.Durability;
import dev.dialectic.journal.file.FileJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is damaged: the files of a store, and how they are read again. */
enum Victim {
    /** A journal that its writer closed. */
    JOURNAL_CLOSED("FileJournal, closed", Contender.JOURNAL_ALWAYS, true, Victim::journal),
    /** A journal whose writer ended in the middle of its work. */
    JOURNAL_CRASHED("FileJournal, crashed", Contender.JOURNAL_ALWAYS, false, Victim::journal),
    /** Lines of JSON. */
    LINES("JSON lines", Contender.LINES_FORCED, false, folder -> new Harm.Found(JsonLinesStore.read(folder), false)),
    /** Checkpoints of langgraph4j. */
    CHECKPOINTS(
            "langgraph4j FileSystemSaver",
            Contender.CHECKPOINTS,
            false,
            folder -> new Harm.Found(CheckpointStore.read(folder), false));

    /** Reads a folder again. */
    private interface Reader {
        Harm.Found read(Path folder) throws IOException;
    }

    private final String words;
    private final Contender contender;
    private final boolean closed;
    private final Reader reader;

    Victim(String words, Contender contender, boolean closed, Reader reader) {
        this.words = words;
        this.contender = contender;
        this.closed = closed;
        this.reader = reader;
    }

    /** What it is, in words. */
    String words() {
        return words;
    }

    /** Whether its writer ended in order, so that nothing was being written. */
    boolean closed() {
        return closed;
    }

    /**
     * The files of one writing.
     *
     * @param before the files before the last event
     * @param after the files after it
     */
    record Written(Map<String, byte[]> before, Map<String, byte[]> after) {}

    /** Writes events. */
    Written write(List<RecordedEvent> events) throws IOException {
        Path folder = Folders.create("whole");
        try {
            Map<String, byte[]> before = Map.of();
            Map<String, byte[]> after;
            try (Store store = contender.open(folder)) {
                for (RecordedEvent event : events) {
                    before = event.sequence() == events.size() ? Folders.files(folder) : before;
                    store.add(event);
                    store.sync();
                }
                after = Folders.files(folder);
            }
            return new Written(before, closed ? Folders.files(folder) : after);
        } finally {
            Folders.delete(folder);
        }
    }

    /** What becomes of files in a folder when they are read. */
    Harm harm(Path folder, List<RecordedEvent> written, int acknowledged) {
        try {
            return Harm.of(written, acknowledged, reader.read(folder));
        } catch (IOException | RuntimeException | OutOfMemoryError refused) {
            // A damaged length can ask for more memory than there is: that is an answer too.
            return Harm.REFUSED;
        }
    }

    private static Harm.Found journal(Path folder) {
        FileJournal journal = FileJournal.in(folder, Durability.OS);
        try (DebateLog log = journal.open(LongDebate.ID)) {
            return new Harm.Found(log.read(1), !journal.recoveries().isEmpty());
        }
    }
}
