package dev.dialectic.journal.file;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.event.DebateId;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The right to write a debate's files: its lock, and the thread that writes them. Thread-safe. */
final class Right implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);

    private final DebateId debate;
    private final Writer writer;
    private final Disk.Lock lock;

    private Right(DebateId debate, Writer writer, Disk.Lock lock) {
        this.debate = debate;
        this.writer = writer;
        this.lock = lock;
    }

    /** Takes it, or tells who asks that somebody else has it. */
    static Right take(Setting setting, DebateId debate) throws IOException {
        Writer writer = new Writer(setting.writers().apply(debate));
        Disk disk = setting.disk();
        try {
            Disk.Lock lock = writer.call(() -> disk.lock(FileNames.of(debate).stem()))
                    .orElseThrow(() -> new JournalConflictException("debate " + debate
                            + ": expected no other writer, found one that has it open in " + disk.where()
                            + "; is another runner on it?"));
            return new Right(debate, writer, lock);
        } catch (IOException | RuntimeException | Error failed) {
            writer.close();
            throw failed;
        }
    }

    /** Has the writer do something, and waits for it, interrupted or not. */
    <T> T call(Writer.Task<T> task) throws IOException {
        return writer.call(task);
    }

    void run(Writer.Deed deed) throws IOException {
        writer.run(deed);
    }

    /** Gives it back, once. */
    @Override
    public void close() {
        try {
            writer.run(lock::close);
        } catch (IOException failed) {
            LOG.warn("debate {}: could not give back its lock: {}", debate, failed.toString());
        } finally {
            writer.close();
        }
    }
}
