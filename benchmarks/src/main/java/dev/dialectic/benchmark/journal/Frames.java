package dev.dialectic.benchmark.journal;

import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.file.Durability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the file journal writes for some events, so that others can be made to write the same bytes. Thread-safe. */
final class Frames {

    private static final List<byte[]> READY = ready();

    private Frames() {}

    /** A frame as long as that of an event of {@link Speech}; which one goes by its sequence. */
    static byte[] of(RecordedEvent event) {
        return READY.get((int) (event.sequence() % READY.size()));
    }

    private static List<byte[]> ready() {
        try {
            Path folder = Folders.create("frames");
            try (Store store = new JournalStore(folder, Durability.OS)) {
                for (int i = 0; i < Speech.COUNT; i++) {
                    store.add(Speech.event(i + 1L));
                }
            }
            String file = Files.readString(folder.resolve(LongDebate.ID + ".journal"), StandardCharsets.UTF_8);
            Folders.delete(folder);
            // The first line tells that the journal was opened.
            return file.lines()
                    .skip(1)
                    .map(line -> (line + "\n").getBytes(StandardCharsets.UTF_8))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("expected a folder to prepare in, found: " + failed, failed);
        }
    }
}
