package dev.dialectic.benchmark.journal;

import java.io.IOException;
import java.nio.file.Path;
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
 * What it costs to keep an event of about a kilobyte. It serves two decisions: that every append waits for the disk unless
 * somebody asks for less, and that the journal is a file of ours and no library's: what it adds to the bare wait has to be
 * small beside it.
 *
 * <p>Ratios mean something within a run only: {@link JournalReport} measures all of it in turns.
 */
@State(Scope.Thread)
@BenchmarkMode({Mode.SampleTime, Mode.Throughput})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class AppendBenchmark {

    /** What keeps the events. */
    @Param
    Contender contender = Contender.JOURNAL_ALWAYS;

    private Optional<Path> folder = Optional.empty();
    private Optional<Store> store = Optional.empty();
    private long sequence;

    /** Begins a debate: an iteration does not carry the file of the one before. */
    @Setup(Level.Iteration)
    public void open() throws IOException {
        Path empty = Folders.create("append");
        sequence = 0;
        folder = Optional.of(empty);
        store = Optional.of(contender.open(empty));
    }

    /** Ends the debate and deletes it. */
    @TearDown(Level.Iteration)
    public void close() throws IOException {
        store.orElseThrow().close();
        Folders.delete(folder.orElseThrow());
    }

    /** As many events as share a sync, and the sync. */
    @Benchmark
    public void append() throws IOException {
        Store open = store.orElseThrow();
        for (int i = 0; i < contender.eventsPerSync(); i++) {
            open.add(Speech.event(++sequence));
        }
        open.sync();
    }
}
