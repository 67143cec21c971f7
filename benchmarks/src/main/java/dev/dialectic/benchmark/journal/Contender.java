package dev.dialectic.benchmark.journal;

import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.file.Durability;
import java.io.IOException;
import java.nio.file.Path;

/** What is compared: the file journal, what it could not be faster than, and what people write or use instead. */
public enum Contender {
    /** The bytes of the journal's frames, written and forced one by one: no durable journal can be faster here. */
    BARE_FORCED("FileChannel: write + force", 1, BareChannelStore::new),
    /** The same, three writes to a force. */
    BARE_FORCED_BY_3("FileChannel: 3 writes + force", 3, BareChannelStore::new),
    /** The same, eight writes to a force. */
    BARE_FORCED_BY_8("FileChannel: 8 writes + force", 8, BareChannelStore::new),
    /** The bytes of the journal's frames, written and not forced. */
    BARE("FileChannel: write", 1, folder -> Unforced.of(new BareChannelStore(folder))),

    /** The file journal as it is by default. */
    JOURNAL_ALWAYS("FileJournal ALWAYS", 1, folder -> new JournalStore(folder, Durability.ALWAYS)),
    /** Each event alone has to wait for the disk: a debate of one agent. */
    JOURNAL_GROUP("FileJournal GROUP, sync each", 1, folder -> new JournalStore(folder, Durability.GROUP)),
    /** Three answers that arrived together share a wait. */
    JOURNAL_GROUP_BY_3("FileJournal GROUP, sync each 3", 3, folder -> new JournalStore(folder, Durability.GROUP)),
    /** Eight answers that arrived together share a wait. */
    JOURNAL_GROUP_BY_8("FileJournal GROUP, sync each 8", 8, folder -> new JournalStore(folder, Durability.GROUP)),
    /** The file journal that waits for nothing. */
    JOURNAL_OS("FileJournal OS", 1, folder -> new JournalStore(folder, Durability.OS)),

    /** What one writes in an afternoon: a line of JSON for each event. */
    LINES("JSON lines", 1, folder -> Unforced.of(new JsonLinesStore(folder))),
    /** The same, forced. */
    LINES_FORCED("JSON lines + force", 1, JsonLinesStore::new),
    /** The checkpoints of langgraph4j, saved after each event as its graphs do after each node. */
    CHECKPOINTS("langgraph4j FileSystemSaver", 1, CheckpointStore::new);

    /** How a store is opened. */
    private interface Opening {
        Store in(Path folder) throws IOException;
    }

    private final String words;
    private final int eventsPerSync;
    private final Opening opening;

    Contender(String words, int eventsPerSync, Opening opening) {
        this.words = words;
        this.eventsPerSync = eventsPerSync;
        this.opening = opening;
    }

    /** What it is, in words. */
    String words() {
        return words;
    }

    /** How many events are added before each sync. */
    int eventsPerSync() {
        return eventsPerSync;
    }

    /** Opens a store in an empty folder. */
    Store open(Path folder) throws IOException {
        return opening.in(folder);
    }

    /** The bare channel that does the same work for the disk. */
    Contender bare() {
        return switch (this) {
            case BARE, JOURNAL_OS, LINES, CHECKPOINTS -> BARE;
            case BARE_FORCED_BY_3, JOURNAL_GROUP_BY_3 -> BARE_FORCED_BY_3;
            case BARE_FORCED_BY_8, JOURNAL_GROUP_BY_8 -> BARE_FORCED_BY_8;
            default -> BARE_FORCED;
        };
    }

    /** Whether it writes again, with each event, all that it wrote before. */
    boolean rewrites() {
        return this == CHECKPOINTS;
    }

    /** A store that is never synced. */
    private record Unforced(Store store) implements Store {

        static Store of(Store store) {
            return new Unforced(store);
        }

        @Override
        public void add(RecordedEvent event) throws IOException {
            store.add(event);
        }

        @Override
        public void sync() {
            // That is what it leaves out.
        }

        @Override
        public void close() throws IOException {
            store.close();
        }
    }
}
