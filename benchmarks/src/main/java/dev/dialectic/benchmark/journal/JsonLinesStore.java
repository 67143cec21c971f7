package dev.dialectic.benchmark.journal;

import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.EventJson;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file with the JSON of an event on each line, without a checksum: what one would write without a library. Used by one thread. */
final class JsonLinesStore implements Store {

    private static final String FILE = "events.jsonl";

    private final FileOutputStream file;
    private final BufferedWriter lines;

    JsonLinesStore(Path folder) throws IOException {
        this.file = new FileOutputStream(folder.resolve(FILE).toFile(), true);
        this.lines = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
    }

    /** The events in a folder, as strictly as can be: a line that is no event is an exception. */
    static List<RecordedEvent> read(Path folder) throws IOException {
        List<RecordedEvent> events = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8)) {
            events.add(EventJson.read(line));
        }
        return events;
    }

    @Override
    public void add(RecordedEvent event) throws IOException {
        lines.write(EventJson.write(event));
        lines.write('\n');
        lines.flush();
    }

    @Override
    public void sync() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
