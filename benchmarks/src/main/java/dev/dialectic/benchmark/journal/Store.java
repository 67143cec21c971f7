package dev.dialectic.benchmark.journal;

import dev.dialectic.event.RecordedEvent;
import java.io.IOException;

/** One way of keeping a debate in a folder, open to be written. Used by one thread. */
interface Store extends AutoCloseable {

    /** Adds an event. */
    void add(RecordedEvent event) throws IOException;

    /** Makes what was added as durable as this store makes it. */
    void sync() throws IOException;

    @Override
    void close() throws IOException;
}
