package dev.dialectic.metrics;

import static dev.dialectic.metrics.Tape.ADA;
import static dev.dialectic.metrics.Tape.OPENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.persona.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** However many debates and agents there are, and whoever named them, memory is bounded. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoundedMetricsTest {

    private final SteppingClock clock = new SteppingClock();

    @Test
    void of_too_many_debates_closed_ones_are_forgotten_first_and_then_the_silent() {
        DebateMetrics metrics =
                DebateMetrics.builder().clock(clock).mostDebates(10).build();
        Tape silent = new Tape("silent", clock, metrics);
        silent.add(Tape.said(ADA));
        clock.pass(1);
        Tape closed = new Tape("closed", clock, metrics);
        closed.close(true);
        for (int i = 0; i < 8; i++) {
            new Tape("active" + i, clock, metrics).add(Tape.said(ADA));
        }
        assertThat(metrics.debates()).hasSize(10);
        clock.pass(1);
        new Tape("eleventh", clock, metrics).add(Tape.said(ADA));
        assertThat(metrics.debate(closed.debate())).isEmpty();
        assertThat(metrics.debate(silent.debate())).isEmpty();
        assertThat(metrics.debates()).hasSize(9);
        assertThat(metrics.snapshot().debates().forgotten()).isEqualTo(1);
    }

    @Test
    void debates_that_never_close_never_are_more_than_the_bound() {
        DebateMetrics metrics =
                DebateMetrics.builder().clock(clock).mostDebates(100).build();
        for (int i = 0; i < 10_000; i++) {
            new Tape("debate-" + i, clock, metrics).add(Tape.given(OPENING, ADA, 1));
            clock.pass(1);
        }
        MetricsSnapshot now = metrics.snapshot();
        assertThat(now.debates().active()).isBetween(90, 100);
        assertThat(now.debates().active() + now.debates().forgotten()).isEqualTo(10_000);
        assertThat(now.counts().events()).as("what is counted is counted").isEqualTo(10_000);
        assertThat(metrics.debate(DebateId.of("debate-9999"))).isPresent();
    }

    @Test
    void closed_debates_go_although_nobody_looks() {
        WatchList list = new WatchList(Duration.ofMinutes(1), Duration.ofMinutes(2), 10_000);
        for (int i = 0; i < 1_000; i++) {
            Watched debate = list.watch(DebateId.of("debate-" + i), clock.instant());
            debate.apply(new RecordedEvent(debate.debate(), 1, clock.instant(), new DebateClosed()), clock.instant());
            list.closed(debate, clock.instant());
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(i -> DebateId.of("debate-" + i))
                        .filter(debate -> list.find(debate).isPresent())
                        .count())
                .isBetween(60L, 63L);
    }

    @Test
    void a_bound_of_one_debate_holds_the_newest() {
        DebateMetrics metrics =
                DebateMetrics.builder().clock(clock).mostDebates(1).build();
        for (int i = 0; i < 5; i++) {
            new Tape("debate-" + i, clock, metrics).add(Tape.said(ADA));
        }
        assertThat(metrics.debates()).extracting(DebateSnapshot::debate).containsExactly(DebateId.of("debate-4"));
    }

    @Test
    void agents_beyond_a_number_are_timed_together_until_others_were_silent_for_the_window() {
        DebateMetrics metrics = DebateMetrics.builder().clock(clock).build();
        List<AgentId> invented = IntStream.range(0, 1_000)
                .mapToObj(i -> AgentId.of("agent-" + i))
                .toList();
        for (int i = 0; i < invented.size(); i++) {
            Tape tape = new Tape("debate-" + i / 10, clock, metrics);
            metrics.forget(tape.debate());
            tape.turn(invented.get(i), 1);
        }
        MetricsSnapshot now = metrics.snapshot();
        assertThat(now.agents()).hasSize(AgentWindows.MOST);
        assertThat(now.otherAgents().count()).isEqualTo(1_000 - AgentWindows.MOST);
        assertThat(now.responses().timing().count()).isEqualTo(1_000);
        clock.pass(Duration.ofMinutes(2));
        new Tape("later", clock, metrics).turn(ADA, 5);
        assertThat(metrics.snapshot().agents()).containsOnlyKeys(ADA);
        assertThat(metrics.snapshot().otherAgents()).isEqualTo(Timing.NONE);
    }

    @Test
    void of_a_large_panel_each_debate_tells_those_apart_that_it_heard_first() {
        DebateMetrics metrics = DebateMetrics.builder().clock(clock).build();
        Tape tape = new Tape("crowded", clock, metrics);
        for (int i = 0; i < 100; i++) {
            tape.turn(AgentId.of("agent-" + i), 1);
        }
        DebateSnapshot crowded = metrics.debate(tape.debate()).orElseThrow();
        assertThat(crowded.agents()).hasSize(64);
        assertThat(crowded.otherAgents().count()).isEqualTo(36);
        assertThat(crowded.responses().count()).isEqualTo(100);
    }

    @Test
    void a_forged_debate_that_only_asks_is_bounded_too() {
        DebateMetrics metrics = DebateMetrics.builder().clock(clock).build();
        Tape tape = new Tape("forged", clock, metrics);
        for (int i = 0; i < 10_000; i++) {
            tape.add(new TurnGiven(new CallKey("1/opening/1", "not an id " + i), 1, "00"));
        }
        assertThat(metrics.debate(tape.debate()).orElseThrow().openCalls()).isEqualTo(4_096);
    }

    @Test
    void windows_and_bounds_have_ranges() {
        DebateMetricsBuilder builder = DebateMetrics.builder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.window(Duration.ZERO))
                .withMessage("window: expected a duration from one second to 30 days, found PT0S");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.window(Duration.ofDays(31)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.stalledAfter(Duration.ofMillis(999)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.mostDebates(0))
                .withMessage("mostDebates: expected at least 1, found 0");
    }

    @Test
    void an_event_of_before_the_epoch_is_no_trouble() {
        DebateMetrics metrics = DebateMetrics.builder().clock(clock).build();
        metrics.onEvent(new RecordedEvent(DebateId.of("ancient"), 1, Instant.EPOCH.minusSeconds(1), Tape.said(ADA)));
        assertThat(metrics.snapshot().debates().stalled()).hasSize(1);
    }
}
