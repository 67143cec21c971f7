package dev.dialectic.journal.file;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file of a debate that is open to be written, and its head. Used by the debate's writer only. */
final class JournalFile implements Closeable {

    private final Setting setting;
    private final DebateId debate;
    private final FileNames names;
    private final Disk.OpenFile file;
    private final String writer;
    private final long epoch;
    private final List<RecordedEvent> doubtful = new ArrayList<>();
    private final ByteArrayOutputStream doubtfulLines = new ByteArrayOutputStream();
    private long size;
    private long number;
    private String hash;
    private long synced;
    private long inHead;

    /** A file that ends where its scan did. */
    JournalFile(Setting setting, Inspection found, Disk.OpenFile file, long size) {
        this.setting = setting;
        this.debate = found.debate();
        this.names = FileNames.of(debate);
        this.file = file;
        this.size = size;
        this.number = found.scan().number();
        this.hash = found.scan().hash();
        this.writer = setting.signing().writers().get();
        this.epoch = found.scan().epoch() + 1;
    }

    /** Writes what belongs to events that are one batch, all or nothing. */
    void write(List<RecordedEvent> batch, List<? extends Frame.Content> contents) throws IOException {
        doubtful.addAll(batch);
        write(contents);
        if (!setting.syncs()) {
            nothingIsDoubtful();
        }
    }

    /** Writes frames in one piece. Whoever else writes to the file, or replaces it, is noticed before or after. */
    void write(List<? extends Frame.Content> contents) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        long last = number;
        String lastHash = hash;
        for (Frame.Content content : contents) {
            last++;
            byte[] json = FrameJson.write(new Frame(
                    last, epoch, writer, synced, lastHash, setting.clock().instant(), content, ""));
            lastHash = FrameJson.hash(json);
            lines.writeBytes(Framing.line(json));
        }
        doubtfulLines.writeBytes(lines.toByteArray());
        requireSize();
        file.append(lines.toByteArray());
        size += lines.size();
        number = last;
        hash = lastHash;
        // A file of the same size in its place would have passed before; it has not grown.
        requireSize();
    }

    private void requireSize() throws IOException {
        Optional<Long> found = setting.disk().size(names.journal());
        if (found.isEmpty() || found.get() != size) {
            throw new JournalConflictException("debate " + debate + ": expected " + names.journal() + " in "
                    + setting.disk().where() + " to have " + size + " bytes, found "
                    + found.map(bytes -> bytes + " bytes").orElse("no such file")
                    + "; was it deleted or replaced, or is another runner on it?");
        }
    }

    /** Makes what was written last. */
    void sync() throws IOException {
        if (setting.syncs() && synced < number) {
            file.sync();
            synced = number;
            nothingIsDoubtful();
        }
    }

    private void nothingIsDoubtful() {
        doubtful.clear();
        doubtfulLines.reset();
    }

    /** Makes what an earlier writer left last: it may have ended before it synced. */
    void syncWhatWasFound() throws IOException {
        if (setting.syncs() && number > 0) {
            file.sync();
            synced = number;
        }
    }

    /** Notes in the head how far the journal has come; all of it must have been synced where anything is. */
    void head() throws IOException {
        if (inHead < number) {
            requireSize();
            Placing.replace(setting, names.head(), new Head(number, hash).line());
            inHead = number;
        }
    }

    DebateId debate() {
        return debate;
    }

    /** The events that were written, or not quite, and not synced. */
    List<RecordedEvent> doubtful() {
        return List.copyOf(doubtful);
    }

    /** Their frames. */
    byte[] doubtfulLines() {
        return doubtfulLines.toByteArray();
    }

    String name() {
        return names.journal();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
