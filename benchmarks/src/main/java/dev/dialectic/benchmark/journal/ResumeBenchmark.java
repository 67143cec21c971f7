package dev.dialectic.benchmark.journal;

import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.file.Durability;
import dev.dialectic.journal.file.FileJournal;
import dev.dialectic.machine.DebateState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to go on with a debate after a crash. It serves the decision to keep no snapshots: a debate is replayed
 * from its first event each time.
 *
 * <p>There is no warm-up, since whoever resumes after a crash does so in a new process: the first time of each fork is that,
 * the last ones tell what a process pays that has done it before.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 10)
@Fork(3)
public class ResumeBenchmark {

    /** How long the debate is: as long as real ones get, and far beyond. */
    @Param({"1000", "10000"})
    int events = 1_000;

    private List<RecordedEvent> written = List.of();
    private Map<String, byte[]> files = Map.of();
    private Optional<Path> folder = Optional.empty();

    /** Writes the debate. */
    @Setup
    public void write() throws IOException {
        Path empty = Folders.create("resume");
        folder = Optional.of(empty);
        written = LongDebate.events(events);
        write(new JournalStore(empty, Durability.OS));
        write(new JsonLinesStore(empty));
        files = Folders.files(empty);
    }

    private void write(Store store) throws IOException {
        try (store) {
            for (RecordedEvent event : written) {
                store.add(event);
            }
            store.sync();
        }
    }

    /** Puts the files back: each opening makes the journal longer. */
    @Setup(Level.Invocation)
    public void restore() throws IOException {
        Folders.replace(folder.orElseThrow(), files);
    }

    /** Deletes it all. */
    @TearDown
    public void delete() throws IOException {
        Folders.delete(folder.orElseThrow());
    }

    /** From a folder to a state that can go on, with the right to write. */
    @Benchmark
    public DebateState journal() {
        try (DebateLog log = FileJournal.in(folder.orElseThrow()).open(LongDebate.ID)) {
            return replay(log.read(1));
        }
    }

    /** From a folder to its events, without the right to write. */
    @Benchmark
    public List<RecordedEvent> journalRead() {
        return FileJournal.in(folder.orElseThrow()).read(LongDebate.ID, 1);
    }

    /** From lines of JSON to a state that can go on. */
    @Benchmark
    public DebateState lines() throws IOException {
        return replay(JsonLinesStore.read(folder.orElseThrow()));
    }

    /** From events in memory to a state that can go on: what no journal can save. */
    @Benchmark
    public DebateState replay() {
        return replay(written);
    }

    private static DebateState replay(List<RecordedEvent> events) {
        return DebateState.replay(events.stream().map(RecordedEvent::event).toList());
    }
}
