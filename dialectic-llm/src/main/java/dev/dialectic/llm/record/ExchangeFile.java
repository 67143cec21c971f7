package dev.dialectic.llm.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.error.DialecticException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording that is being written, one line at a time. Thread-safe.
 *
 * <p>It is written as a stream and not through its channel, since a channel is closed by the interruption of a thread that uses it, and
 * interrupting is how deadlines end calls.
 */
final class ExchangeFile implements AutoCloseable {

    private final Path path;
    private final RandomAccessFile file;
    private final List<String> notes;
    private boolean broken;

    private ExchangeFile(Path path, RandomAccessFile file, List<String> notes) {
        this.path = path;
        this.file = file;
        this.notes = notes;
    }

    /** Begins a file, or goes on with one of the same model after cutting off what a crash tore. */
    static ExchangeFile open(Path path, Header header) {
        RandomAccessFile file = null;
        try {
            file = new RandomAccessFile(path.toFile(), "rw");
            lock(file, path);
            if (file.length() == 0) {
                ExchangeFile begun = new ExchangeFile(path, file, List.of());
                begun.append(header.json());
                return begun;
            }
            Recording before = Recording.read(path);
            if (!before.header().equals(header)) {
                throw new DialecticException("recording: expected a recording of " + header + " in " + path
                        + ", found one of " + before.header() + "; record into another file");
            }
            file.setLength(before.bytes());
            file.seek(before.bytes());
            return new ExchangeFile(path, file, before.notes());
        } catch (IOException | RuntimeException failed) {
            closeQuietly(file);
            throw failed instanceof DialecticException known
                    ? known
                    : new DialecticException("recording: expected a file to write, found " + path, failed);
        }
    }

    /** Writes a line and waits until it is on the disk. */
    synchronized void append(JsonNode line) {
        if (broken) {
            throw new DialecticException("recording: expected to write to " + path
                    + ", but an earlier line could not be written; record anew");
        }
        try {
            broken = true;
            file.write((CanonicalJson.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
            file.getFD().sync();
            broken = false;
        } catch (IOException e) {
            throw new DialecticException("recording: expected to write to " + path, e);
        }
    }

    List<String> notes() {
        return notes;
    }

    private static void lock(RandomAccessFile file, Path path) throws IOException {
        try {
            if (file.getChannel().tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException ours) {
            // By this process: the same to whoever wants to write.
        }
        throw new DialecticException("recording: expected " + path + " to be free, but it is being written");
    }

    private static void closeQuietly(@Nullable RandomAccessFile file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException alreadyFailed) {
            // The first failure is the one to be told.
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new DialecticException("recording: expected to close " + path, e);
        }
    }
}
