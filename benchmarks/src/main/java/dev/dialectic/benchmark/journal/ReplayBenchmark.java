package dev.dialectic.benchmark.journal;

import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.machine.DebateState;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to fold the events of a debate, in a process that has done it before; {@link ResumeBenchmark} tells of one that has
 * not. It serves the decision to keep no snapshots, and to make each state anew from the one before.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar ReplayBenchmark}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 2, time = 2)
@Fork(1)
public class ReplayBenchmark {

    /** How long the debate is: as most are, as long as real ones get, and far beyond. */
    @Param({"100", "1000", "10000"})
    int events = 100;

    private List<DebateEvent> happened = List.of();

    /** Holds the debate. */
    @Setup
    public void hold() {
        happened = LongDebate.events(events).stream().map(RecordedEvent::event).toList();
    }

    /** From its events to where the debate stands. */
    @Benchmark
    public DebateState replay() {
        return DebateState.replay(happened);
    }
}
