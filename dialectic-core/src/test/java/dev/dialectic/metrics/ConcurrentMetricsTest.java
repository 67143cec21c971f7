package dev.dialectic.metrics;

import static dev.dialectic.metrics.Tape.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.persona.AgentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Many threads tell at the same time; nothing is lost, and nothing counted twice. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConcurrentMetricsTest {

    private static final int THREADS = 8;
    private static final int DEBATES = 100;
    private static final int TURNS = 20;

    private final SteppingClock clock = new SteppingClock();
    private final DebateMetrics metrics = DebateMetrics.builder().clock(clock).build();

    @Test
    void what_many_debates_tell_adds_up_exactly() throws Exception {
        DebateListener stream = metrics.stream();
        inThreads(thread -> {
            for (int debate = 0; debate < DEBATES; debate++) {
                Tape tape = new Tape("debate-" + thread + "-" + debate, new SteppingClock(), event -> {
                    metrics.onEvent(event);
                    stream.onEvent(event);
                });
                for (int turn = 0; turn < TURNS; turn++) {
                    tape.turn(AgentId.of("agent-" + turn), 0);
                }
                tape.close(debate % 2 == 0);
                if (debate % 10 == 0) {
                    metrics.snapshot();
                }
            }
        });
        MetricsSnapshot now = metrics.snapshot();
        long turns = (long) THREADS * DEBATES * TURNS;
        long events = 2 * turns + 2L * THREADS * DEBATES;
        assertThat(now.responses().timing().count()).isEqualTo(turns);
        assertThat(now.agents().values()).hasSize(TURNS).allMatch(timing -> timing.count() == THREADS * DEBATES);
        assertThat(now.latency().timing().count()).isEqualTo(events);
        assertThat(now.counts().events()).isEqualTo(events);
        assertThat(now.counts().consensus()).isEqualTo(THREADS * DEBATES / 2);
        assertThat(now.counts().noConsensus()).isEqualTo(THREADS * DEBATES / 2);
        assertThat(now.debates().closed()).isEqualTo(THREADS * DEBATES);
        assertThat(metrics.debates()).allMatch(debate -> debate.latency().count() == debate.events());
    }

    @Test
    void a_debate_that_is_heard_of_by_several_at_the_same_time_is_counted_once() throws Exception {
        List<RecordedEvent> events = new ArrayList<>();
        Tape tape = new Tape("one", clock, events::add);
        for (int turn = 0; turn < 500; turn++) {
            tape.turn(ADA, Duration.ofMillis(2));
        }
        inThreads(thread -> events.forEach(metrics::onEvent));
        assertThat(metrics.snapshot().counts().events()).isEqualTo(1_000);
        assertThat(metrics.snapshot().responses().timing())
                .isEqualTo(new Timing(500, Duration.ofSeconds(1), Duration.ofMillis(2)));
    }

    private static void inThreads(java.util.function.IntConsumer work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch ready = new CountDownLatch(THREADS);
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, THREADS)
                    .forEach(thread -> all.add(executor.submit(() -> {
                        ready.countDown();
                        ready.await();
                        work.accept(thread);
                        return thread;
                    })));
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }
}
