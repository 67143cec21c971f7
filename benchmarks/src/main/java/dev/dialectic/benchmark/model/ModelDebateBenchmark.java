package dev.dialectic.benchmark.model;

import dev.dialectic.Dialectic;
import dev.dialectic.benchmark.journal.Folders;
import dev.dialectic.debate.Debate;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.journal.Journal;
import dev.dialectic.journal.file.FileJournal;
import dev.dialectic.llm.ModelAgents;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.Persona;
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
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a whole debate costs for each of its fifteen calls, when the model answers at once: turns recorded before they are given,
 * answers screened for secrets and recorded as they arrive, votes counted. It serves the decision that every call is bracketed by
 * events, on the disk unless somebody asks for less.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar ModelDebate}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 15, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ModelDebateBenchmark {

    /** Three positions, three statements, two times three rebuttals, three ballots. */
    static final int CALLS = 15;

    /** What keeps the debate: {@code memory} or {@code file}. */
    @Param({"memory", "file"})
    String journal = "memory";

    private Optional<Path> folder = Optional.empty();
    private Optional<ModelAgents> agents = Optional.empty();
    private Optional<Dialectic> dialectic = Optional.empty();

    /** An empty journal for each iteration. */
    @Setup(Level.Iteration)
    public void open() throws IOException {
        ModelAgents panel = ModelAgents.of(new InstantModel(), StorePanel.PANEL.toArray(Persona[]::new));
        agents = Optional.of(panel);
        dialectic = Optional.of(Dialectic.builder()
                .agents(panel)
                .format(Debate.standard(1))
                .journal(kept())
                .build());
    }

    private Journal kept() throws IOException {
        if (journal.equals("memory")) {
            return new InMemoryJournal();
        }
        Path empty = Folders.create("model-debate");
        folder = Optional.of(empty);
        return FileJournal.in(empty);
    }

    /** Ends the threads and deletes the journal. */
    @TearDown(Level.Iteration)
    public void close() throws IOException {
        dialectic.orElseThrow().close();
        agents.orElseThrow().close();
        if (folder.isPresent()) {
            Folders.delete(folder.get());
        }
    }

    /** A debate of one round, of which each call is an operation. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public Outcome debate() {
        Outcome outcome = dialectic.orElseThrow().debate(StorePanel.QUESTION);
        if (outcome.calls() < CALLS || outcome.decision().isEmpty()) {
            throw new IllegalStateException("expected " + CALLS + " calls and a decision, found " + outcome);
        }
        return outcome;
    }
}
