package dev.dialectic.metrics;

import static dev.dialectic.metrics.Tape.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.transport.InProcessTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How late subscribers hear, and what is history to them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamLatencyTest {

    private final SteppingClock clock = new SteppingClock();
    private final DebateMetrics metrics = DebateMetrics.builder().clock(clock).build();
    private final Tape tape = new Tape("one", clock, metrics);

    private Timing latency() {
        return metrics.snapshot().latency().timing();
    }

    @Test
    void latency_is_from_when_an_event_was_recorded_to_when_a_subscriber_is_told() {
        List<RecordedEvent> told = new ArrayList<>();
        DebateListener stream = metrics.stream(told::add);
        RecordedEvent event = tape.add(Tape.said(ADA));
        clock.pass(30);
        stream.onEvent(event);
        clock.pass(70);
        metrics.stream(); // another one, which hears nothing
        stream.onEvent(event);
        assertThat(latency()).isEqualTo(new Timing(2, Duration.ofMillis(130), Duration.ofMillis(100)));
        assertThat(told).containsExactly(event, event);
        assertThat(metrics.debate(tape.debate()).orElseThrow().latency()).isEqualTo(latency());
    }

    @Test
    void what_the_subscriber_does_with_it_is_not_latency_and_what_it_throws_is_its_own() {
        DebateListener slow = metrics.stream(event -> {
            clock.pass(Duration.ofSeconds(9));
            throw new IllegalStateException("mine");
        });
        RecordedEvent event = tape.add(Tape.said(ADA));
        assertThatIllegalStateException().isThrownBy(() -> slow.onEvent(event)).withMessage("mine");
        assertThat(latency()).isEqualTo(new Timing(1, Duration.ZERO, Duration.ZERO));
    }

    @Test
    void a_late_subscriber_hears_history_without_latency_and_then_what_is_new() {
        InMemoryJournal journal = new InMemoryJournal();
        InProcessTransport transport = new InProcessTransport(journal, Runnable::run);
        DebateId debate = DebateId.of("one");
        Tape recorded = new Tape("one", clock, event -> {});
        try (DebateLog log = journal.open(debate)) {
            log.append(List.of(recorded.record(Tape.said(ADA)), recorded.record(Tape.said(ADA))));
            log.sync();
            clock.pass(Duration.ofHours(1));
            List<Long> heard = new ArrayList<>();
            transport.subscribe(debate, 1, metrics.stream(event -> heard.add(event.sequence())));
            assertThat(heard).containsExactly(1L, 2L);
            assertThat(latency()).isEqualTo(Timing.NONE);
            log.append(List.of(recorded.record(Tape.said(ADA))));
            log.sync();
            clock.pass(40);
            transport.wake(debate);
            assertThat(heard).containsExactly(1L, 2L, 3L);
            assertThat(latency()).isEqualTo(new Timing(1, Duration.ofMillis(40), Duration.ofMillis(40)));
        }
    }

    @Test
    void what_is_recorded_at_the_moment_of_subscribing_is_no_history() {
        RecordedEvent event = tape.record(Tape.said(ADA));
        metrics.stream().onEvent(event);
        assertThat(latency().count()).isEqualTo(1);
    }

    @Test
    void an_event_of_a_clock_that_is_ahead_was_heard_at_once() {
        DebateListener stream = metrics.stream();
        stream.onEvent(new RecordedEvent(tape.debate(), 1, SteppingClock.BEGIN.plusSeconds(5), Tape.said(ADA)));
        assertThat(latency()).isEqualTo(new Timing(1, Duration.ZERO, Duration.ZERO));
    }
}
