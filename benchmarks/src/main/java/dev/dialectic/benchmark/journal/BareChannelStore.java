package dev.dialectic.benchmark.journal;

import dev.dialectic.event.RecordedEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes bytes that were ready long before: what the disk and the system take, and nothing else. Used by one thread. */
final class BareChannelStore implements Store {

    private final FileChannel channel;

    BareChannelStore(Path folder) throws IOException {
        this.channel =
                FileChannel.open(folder.resolve("bare"), StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
    }

    @Override
    public void add(RecordedEvent event) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(Frames.of(event));
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    @Override
    public void sync() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
