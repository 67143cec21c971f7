package dev.dialectic.journal.file;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives each debate that is begun a moment after those of all others, so that their order can be told. Thread-safe. */
final class Beginnings {

    private final Setting setting;
    private @Nullable Instant last;

    Beginnings(Setting setting) {
        this.setting = setting;
    }

    /** The moment of the next debate: now, unless the clock stands still or runs backwards. */
    synchronized Instant next() throws IOException {
        Instant latest = last == null ? latest() : last;
        Instant now = setting.clock().instant();
        Instant next = now.isAfter(latest) ? now : latest.plusNanos(1);
        last = next;
        return next;
    }

    private Instant latest() throws IOException {
        Instant latest = Instant.MIN;
        for (String name : setting.disk().names()) {
            Optional<byte[]> bytes =
                    FileNames.isJournal(name) ? Inspection.read(setting.disk(), name) : Optional.empty();
            Optional<Instant> begun = bytes.flatMap(file -> Framing.payload(file, 0))
                    .flatMap(FrameJson::read)
                    .filter(frame -> frame.content() instanceof Frame.Opened)
                    .map(frame -> ((Frame.Opened) frame.content()).begun());
            latest = begun.filter(latest::isBefore).orElse(latest);
        }
        return latest;
    }
}
