package dev.dialectic.benchmark.metrics;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Statement;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.metrics.DebateMetrics;
import dev.dialectic.metrics.MetricsSnapshot;
import dev.dialectic.persona.AgentId;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to take note of an event. It serves the decision that metrics listen on the thread of each debate and fold its
 * calls there: that has to be little beside the fold of the debate itself, a few microseconds, and the disk.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar Metrics -prof gc}, and with {@code -t 2} for debates on two threads
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MetricsBenchmark {

    private static final Phase OPENING = new Phase(1, Phase.Kind.OPENING, 1);
    private static final AgentId ADA = AgentId.of("ada");
    private static final DebateEvent GIVEN = new TurnGiven(CallKey.turn(OPENING, ADA), 1, "00");
    private static final DebateEvent MADE =
            new StatementMade(OPENING, ADA, new Statement("Orders need transactions.", List.of()), Usage.NONE, false);

    /** Metrics that every thread tells. */
    @State(Scope.Benchmark)
    public static class Shared {

        /** By the system's clock. */
        final DebateMetrics metrics = DebateMetrics.create();

        /** Of a thousand debates, a turn each, what is seen at a glance. */
        final DebateMetrics crowded = DebateMetrics.create();

        private final AtomicInteger debates = new AtomicInteger();

        /** Fills the crowd. */
        @Setup
        public void crowd() {
            for (int i = 0; i < 1_000; i++) {
                Own debate = new Own();
                debate.id = DebateId.of("crowd-" + i);
                crowded.onEvent(debate.next(GIVEN));
                crowded.onEvent(debate.next(MADE));
            }
        }
    }

    /** A debate of a thread's own. */
    @State(Scope.Thread)
    public static class Own {

        private final Clock clock = Clock.systemUTC();
        private DebateId id = DebateId.of("own");
        private long sequence;
        private DebateListener stream = event -> {};

        /** Tells debates apart. */
        @Setup
        public void begin(Shared shared) {
            id = DebateId.of("debate-" + shared.debates.incrementAndGet());
            stream = shared.metrics.stream();
        }

        RecordedEvent next(DebateEvent event) {
            return new RecordedEvent(id, ++sequence, clock.instant(), event);
        }
    }

    /** What making the events costs, to be subtracted from the others. */
    @Benchmark
    @OperationsPerInvocation(2)
    public long nothing(Own own) {
        return own.next(GIVEN).sequence() + own.next(MADE).sequence();
    }

    /** A turn and its answer: for each of the two. */
    @Benchmark
    @OperationsPerInvocation(2)
    public void turn(Shared shared, Own own) {
        shared.metrics.onEvent(own.next(GIVEN));
        shared.metrics.onEvent(own.next(MADE));
    }

    /** The latency of an event. */
    @Benchmark
    public void heard(Own own) {
        own.stream.onEvent(own.next(GIVEN));
    }

    /** The numbers of a thousand debates, as an evaluation of a scaling policy reads them. */
    @Benchmark
    public MetricsSnapshot snapshot(Shared shared) {
        return shared.crowded.snapshot();
    }
}
