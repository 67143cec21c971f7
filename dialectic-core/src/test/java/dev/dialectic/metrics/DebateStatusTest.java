package dev.dialectic.metrics;

import static dev.dialectic.metrics.Tape.ADA;
import static dev.dialectic.metrics.Tape.OPENING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.DebateReopened;
import dev.dialectic.event.DebateResumed;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.metrics.DebateSnapshot.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Which debates are under way, which stand still, and when one is forgotten. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DebateStatusTest {

    private static final Duration STALLED = Duration.ofSeconds(30);

    private final SteppingClock clock = new SteppingClock();
    private final DebateMetrics metrics =
            DebateMetrics.builder().clock(clock).stalledAfter(STALLED).build();
    private final Tape tape = new Tape("one", clock, metrics);

    private Status status() {
        return metrics.debate(tape.debate()).orElseThrow().status();
    }

    @Test
    void a_debate_is_stalled_once_nothing_was_recorded_for_longer_than_it_may_be_silent() {
        tape.add(Tape.given(OPENING, ADA, 1));
        clock.pass(STALLED);
        assertThat(status()).as("not longer yet").isEqualTo(Status.ACTIVE);
        clock.pass(Duration.ofNanos(1));
        assertThat(status()).isEqualTo(Status.STALLED);
        DebateCounts counts = metrics.snapshot().debates();
        assertThat(counts.active()).isEqualTo(1);
        assertThat(counts.stalled()).containsExactly(tape.debate());
        tape.add(Tape.said(ADA));
        assertThat(status()).isEqualTo(Status.ACTIVE);
        assertThat(metrics.snapshot().debates().stalled()).isEmpty();
    }

    @Test
    void the_one_that_was_silent_longest_comes_first() {
        Tape other = new Tape("another", clock, metrics);
        tape.add(Tape.said(ADA));
        clock.pass(1);
        other.add(Tape.said(ADA));
        clock.pass(STALLED.plusSeconds(1));
        assertThat(metrics.snapshot().debates().stalled()).containsExactly(tape.debate(), other.debate());
    }

    @Test
    void a_paused_debate_rests_once_nobody_is_asked_any_more_and_is_never_stalled() {
        tape.add(Tape.given(OPENING, ADA, 1));
        tape.add(new DebatePaused("lunch"));
        assertThat(status()).isEqualTo(Status.ACTIVE);
        tape.add(Tape.said(ADA));
        clock.pass(STALLED.multipliedBy(10));
        assertThat(status()).isEqualTo(Status.RESTING);
        assertThat(metrics.snapshot().debates()).isEqualTo(new DebateCounts(0, 1, 0, List.of(), 0));
        tape.add(new DebateResumed("lunch is over"));
        assertThat(status()).isEqualTo(Status.ACTIVE);
        assertThat(metrics.snapshot().counts().inDoubt()).isZero();
    }

    @Test
    void a_closed_debate_is_remembered_for_the_window_unless_it_is_reopened() {
        Tape other = new Tape("two", clock, metrics);
        tape.close(true);
        other.close(true);
        assertThat(metrics.snapshot().debates()).isEqualTo(new DebateCounts(0, 0, 2, List.of(), 0));
        clock.pass(Duration.ofMinutes(1).minusMillis(1));
        other.add(new DebateReopened(1));
        assertThat(status()).isEqualTo(Status.CLOSED);
        clock.pass(1);
        assertThat(metrics.debates()).extracting(DebateSnapshot::debate).containsExactly(other.debate());
        assertThat(metrics.snapshot().debates().closed()).isZero();
        assertThat(metrics.snapshot().debates().active()).isEqualTo(1);
    }

    @Test
    void whoever_subscribes_late_does_not_remember_what_closed_long_ago() {
        List<RecordedEvent> history = new ArrayList<>();
        Tape closed = new Tape("closed", clock, history::add);
        closed.close(true);
        Tape crashed = new Tape("crashed", clock, history::add);
        crashed.add(Tape.given(OPENING, ADA, 1));
        clock.pass(Duration.ofDays(1));
        DebateMetrics later = DebateMetrics.builder().clock(clock).build();
        history.forEach(later::onEvent);
        assertThat(later.debates()).extracting(DebateSnapshot::debate).containsExactly(crashed.debate());
        assertThat(later.snapshot().debates().stalled()).containsExactly(crashed.debate());
    }

    @Test
    void a_clock_that_is_ahead_elsewhere_makes_no_debate_look_alive() {
        RecordedEvent ahead =
                new RecordedEvent(tape.debate(), 1, SteppingClock.BEGIN.plus(Duration.ofDays(365)), Tape.said(ADA));
        metrics.onEvent(ahead);
        clock.pass(STALLED.plusMillis(1));
        assertThat(status()).isEqualTo(Status.STALLED);
    }

    @Test
    void a_debate_that_others_hold_now_can_be_forgotten() {
        tape.add(Tape.said(ADA));
        assertThat(metrics.forget(tape.debate())).isTrue();
        assertThat(metrics.forget(tape.debate())).isFalse();
        assertThat(metrics.debates()).isEmpty();
        tape.add(new DebateResumed("it came back"));
        assertThat(status()).isEqualTo(Status.ACTIVE);
    }
}
