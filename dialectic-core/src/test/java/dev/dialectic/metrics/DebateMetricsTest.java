package dev.dialectic.metrics;

import static dev.dialectic.metrics.Tape.ADA;
import static dev.dialectic.metrics.Tape.BOB;
import static dev.dialectic.metrics.Tape.OPENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Silence;
import dev.dialectic.event.AgentQuarantined;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.CancelRequested;
import dev.dialectic.event.DebateReopened;
import dev.dialectic.event.DebateResumed;
import dev.dialectic.event.EvidenceGathered;
import dev.dialectic.event.LateAnswer;
import dev.dialectic.event.PanelSeated;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Story;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is a response, how long it took, and what is none. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DebateMetricsTest {

    private final SteppingClock clock = new SteppingClock();
    private final DebateMetrics metrics = DebateMetrics.builder().clock(clock).build();
    private final Tape tape = new Tape("one", clock, metrics);

    private static Timing timing(long count, long totalMillis, long longestMillis) {
        return new Timing(count, Duration.ofMillis(totalMillis), Duration.ofMillis(longestMillis));
    }

    private Timing responses() {
        return metrics.snapshot().responses().timing();
    }

    @Test
    void a_response_takes_from_the_turn_to_the_answer() {
        tape.turn(ADA, 1_500);
        tape.turn(BOB, 500);
        tape.turn(ADA, 100);
        assertThat(responses()).isEqualTo(timing(3, 2_100, 1_500));
        assertThat(responses().mean()).isEqualTo(Duration.ofMillis(700));
        assertThat(metrics.snapshot().agents())
                .containsExactly(entry(ADA, timing(2, 1_600, 1_500)), entry(BOB, timing(1, 500, 500)));
        assertThat(metrics.debate(tape.debate()).orElseThrow().agents())
                .isEqualTo(metrics.snapshot().agents());
        assertThat(metrics.snapshot().counts().calls()).isEqualTo(3);
        assertThat(metrics.snapshot().counts().events()).isEqualTo(6);
    }

    @Test
    void calls_that_are_open_at_the_same_time_are_told_apart() {
        tape.add(Tape.given(OPENING, ADA, 1));
        clock.pass(100);
        tape.add(Tape.given(OPENING, BOB, 1));
        assertThat(metrics.debate(tape.debate()).orElseThrow().openCalls()).isEqualTo(2);
        clock.pass(100);
        tape.add(Tape.said(BOB));
        clock.pass(100);
        tape.add(Tape.said(ADA));
        assertThat(metrics.snapshot().agents())
                .containsExactly(entry(ADA, timing(1, 300, 300)), entry(BOB, timing(1, 100, 100)));
        assertThat(metrics.debate(tape.debate()).orElseThrow().openCalls()).isZero();
    }

    @Test
    void each_attempt_is_a_response_and_what_passes_between_them_is_not() {
        Silence down = new Silence(Silence.Reason.RATE_LIMITED, "later");
        tape.add(Tape.given(OPENING, ADA, 1));
        clock.pass(200);
        tape.add(new AttemptFailed(CallKey.turn(OPENING, ADA), 1, down, Usage.NONE));
        clock.pass(5_000); // the back-off
        tape.add(Tape.given(OPENING, ADA, 2));
        clock.pass(300);
        tape.add(Tape.silent(ADA, Silence.Reason.TIMEOUT));
        assertThat(responses()).isEqualTo(timing(2, 500, 300));
        Counts counts = metrics.snapshot().counts();
        assertThat(counts.failedAttempts()).containsExactly(entry(Silence.Reason.RATE_LIMITED, 1L));
        assertThat(counts.silences()).containsExactly(entry(Silence.Reason.TIMEOUT, 1L));
        assertThat(metrics.debate(tape.debate()).orElseThrow().silences()).isEqualTo(1);
    }

    @Test
    void an_invalid_ballot_is_a_response_and_the_silence_after_it_is_none() {
        Phase ballots = Phase.ballots(1);
        tape.add(Tape.given(ballots, ADA, 1));
        clock.pass(200);
        tape.add(new BallotRejected(1, ADA, BallotRejected.Reason.INVALID, "no option", Usage.NONE));
        clock.pass(50);
        tape.add(new VoterAbsent(1, ADA, new Silence(Silence.Reason.INVALID_ANSWER, "no option"), Usage.NONE));
        tape.add(Tape.given(ballots, BOB, 1));
        clock.pass(400);
        tape.add(new BallotCast(1, BOB, Ballot.of("yes", 1, "sure"), Usage.NONE, false));
        assertThat(responses()).isEqualTo(timing(2, 600, 400));
        assertThat(metrics.snapshot().counts().failedAttempts())
                .containsExactly(entry(Silence.Reason.INVALID_ANSWER, 1L));
    }

    @Test
    void a_late_answer_is_counted_as_late_and_not_timed_twice() {
        tape.add(Tape.given(OPENING, ADA, 1));
        clock.pass(1_000);
        tape.add(Tape.silent(ADA, Silence.Reason.TIMEOUT));
        clock.pass(9_000);
        tape.add(new LateAnswer(CallKey.turn(OPENING, ADA), 1, Usage.NONE));
        tape.add(new BallotRejected(1, BOB, BallotRejected.Reason.LATE, "too late", Usage.NONE));
        assertThat(responses()).isEqualTo(timing(1, 1_000, 1_000));
        assertThat(metrics.snapshot().counts().late()).isEqualTo(2);
    }

    @Test
    void a_late_answer_to_an_earlier_attempt_leaves_the_open_one_open() {
        tape.add(Tape.given(OPENING, ADA, 2));
        tape.add(new LateAnswer(CallKey.turn(OPENING, ADA), 1, Usage.NONE));
        assertThat(metrics.debate(tape.debate()).orElseThrow().openCalls()).isEqualTo(1);
        clock.pass(10);
        tape.add(Tape.said(ADA));
        assertThat(responses()).isEqualTo(timing(1, 10, 10));
    }

    @Test
    void what_arrives_when_its_debate_is_cancelled_is_no_response_and_not_in_doubt() {
        tape.add(Tape.given(OPENING, ADA, 1));
        tape.add(Tape.given(Phase.ballots(1), BOB, 1));
        tape.add(new CancelRequested("enough"));
        clock.pass(100);
        tape.add(new LateAnswer(CallKey.turn(OPENING, ADA), 1, Usage.NONE));
        tape.add(new BallotRejected(1, BOB, BallotRejected.Reason.LATE, "too late", Usage.NONE));
        tape.close(false);
        assertThat(responses()).isEqualTo(Timing.NONE);
        assertThat(metrics.snapshot().counts().inDoubt()).isZero();
        assertThat(metrics.snapshot().counts().late()).isEqualTo(2);
    }

    @Test
    void who_was_cut_off_by_a_quarantine_did_not_respond() {
        tape.add(Tape.given(OPENING, ADA, 1));
        clock.pass(1_000);
        tape.add(new AgentQuarantined(ADA, "leaked"));
        tape.add(Tape.silent(ADA, Silence.Reason.QUARANTINED));
        assertThat(responses()).isEqualTo(Timing.NONE);
        assertThat(metrics.snapshot().counts().silences()).containsExactly(entry(Silence.Reason.QUARANTINED, 1L));
    }

    @Test
    void who_was_never_asked_took_no_time() {
        tape.add(Tape.silent(ADA, Silence.Reason.BUDGET));
        tape.add(new VoterAbsent(1, BOB, new Silence(Silence.Reason.NOT_NEEDED, "settled"), Usage.NONE));
        assertThat(responses()).isEqualTo(Timing.NONE);
        assertThat(metrics.snapshot().counts().calls()).isZero();
    }

    @Test
    void knowledge_and_generators_are_timed_by_themselves_also_where_an_agent_is_called_as_they_are() {
        AgentId homonym = AgentId.of("knowledge");
        tape.add(new TurnGiven(CallKey.EVIDENCE, 1, "00"));
        clock.pass(10);
        tape.add(new EvidenceGathered(CallKey.EVIDENCE, List.of(), Usage.NONE));
        tape.add(new TurnGiven(CallKey.PANEL, 1, "00"));
        clock.pass(20);
        tape.add(new PanelSeated(Story.seats(), Story.electorate(), Usage.NONE));
        tape.add(new TurnGiven(CallKey.briefing(homonym), 1, "00"));
        clock.pass(30);
        tape.add(new EvidenceGathered(CallKey.briefing(homonym), List.of(), Usage.NONE));
        tape.turn(homonym, 40);
        MetricsSnapshot now = metrics.snapshot();
        assertThat(now.knowledge()).isEqualTo(timing(2, 40, 30));
        assertThat(now.generator()).isEqualTo(timing(1, 20, 20));
        assertThat(now.agents()).containsExactly(entry(homonym, timing(1, 40, 40)));
    }

    @Test
    void what_is_open_when_a_debate_is_resumed_is_in_doubt_and_no_response() {
        tape.add(Tape.given(OPENING, ADA, 1));
        tape.add(Tape.given(OPENING, BOB, 1));
        clock.pass(100);
        tape.add(Tape.said(ADA));
        clock.pass(60_000); // the process died
        tape.add(new DebateResumed("it was found unfinished"));
        tape.turn(BOB, 50);
        assertThat(metrics.snapshot().counts().inDoubt()).isEqualTo(1);
        assertThat(metrics.snapshot().agents()).containsExactly(entry(BOB, timing(1, 50, 50)));
        assertThat(metrics.debate(tape.debate()).orElseThrow().inDoubt()).isEqualTo(1);
    }

    @Test
    void what_is_open_when_a_cancelled_debate_closes_is_in_doubt_once_also_if_it_is_reopened() {
        tape.add(Tape.given(OPENING, ADA, 1));
        tape.add(new CancelRequested("enough"));
        tape.close(false);
        assertThat(metrics.snapshot().counts().inDoubt()).isEqualTo(1);
        tape.add(new DebateReopened(1));
        assertThat(metrics.snapshot().counts().inDoubt()).isEqualTo(1);
    }

    @Test
    void debates_close_with_or_without_a_consensus_or_with_a_verdict_that_nobody_heard() {
        tape.close(true);
        new Tape("two", clock, metrics).close(false);
        Tape missed = new Tape("three", clock, metrics);
        missed.record(Tape.said(ADA));
        missed.add(new DebateResumed("its verdict was recorded by the process that died"));
        missed.add(new dev.dialectic.event.DebateClosed());
        Counts counts = metrics.snapshot().counts();
        assertThat(List.of(counts.closed(), counts.consensus(), counts.noConsensus()))
                .containsExactly(3L, 1L, 1L);
        tape.add(new DebateReopened(1));
        tape.close(false);
        assertThat(metrics.snapshot().counts().noConsensus()).isEqualTo(2);
    }

    @Test
    void an_event_that_is_heard_twice_is_counted_once() {
        List<RecordedEvent> heard = new ArrayList<>();
        Tape taped = new Tape("one", clock, heard::add);
        taped.turn(ADA, 100);
        taped.close(true);
        heard.forEach(metrics::onEvent);
        MetricsSnapshot once = metrics.snapshot();
        heard.forEach(metrics::onEvent);
        assertThat(metrics.snapshot().counts()).isEqualTo(once.counts());
        assertThat(metrics.snapshot().responses()).isEqualTo(once.responses());
    }

    @Test
    void history_is_known_and_not_counted() {
        List<RecordedEvent> history = new ArrayList<>();
        Tape taped = new Tape("old", clock, history::add);
        taped.turn(ADA, 5_000);
        taped.add(Tape.given(OPENING, BOB, 1));
        clock.pass(1_000);
        DebateMetrics later = DebateMetrics.builder().clock(clock).build();
        history.forEach(later::onEvent);
        assertThat(later.snapshot().counts().events()).isZero();
        assertThat(later.snapshot().responses()).isEqualTo(Spread.NONE);
        assertThat(later.debate(taped.debate()).orElseThrow().responses()).isEqualTo(timing(1, 5_000, 5_000));
        later.onEvent(taped.add(Tape.said(BOB)));
        assertThat(later.snapshot().responses().timing())
                .as("an answer that came now, to a call that was made before")
                .isEqualTo(timing(1, 1_000, 1_000));
    }

    @Test
    void a_clock_that_was_set_back_gives_a_response_of_no_time() {
        RecordedEvent given =
                new RecordedEvent(tape.debate(), 1, SteppingClock.BEGIN.plusSeconds(9), Tape.given(OPENING, ADA, 1));
        metrics.onEvent(given);
        metrics.onEvent(new RecordedEvent(tape.debate(), 2, SteppingClock.BEGIN, Tape.said(ADA)));
        assertThat(responses()).isEqualTo(timing(1, 0, 0));
    }

    @Test
    void times_that_only_a_forged_event_can_have_are_cut() {
        metrics.onEvent(new RecordedEvent(tape.debate(), 1, java.time.Instant.MIN, Tape.given(OPENING, ADA, 1)));
        metrics.onEvent(new RecordedEvent(tape.debate(), 2, java.time.Instant.MAX, Tape.said(ADA)));
        assertThat(responses().longest()).isPositive();
        assertThat(metrics.snapshot().debates().active()).isEqualTo(1);
    }

    @Test
    void who_keeps_times_is_told_each_and_one_who_throws_harms_nobody() {
        List<String> told = new ArrayList<>();
        TimingListener broken = new TimingListener() {
            @Override
            public void responded(dev.dialectic.event.DebateId debate, AgentId agent, Duration took) {
                throw new IllegalStateException("a disk is full");
            }
        };
        TimingListener keeper = new TimingListener() {
            @Override
            public void responded(dev.dialectic.event.DebateId debate, AgentId agent, Duration took) {
                told.add(debate + " " + agent + " " + took);
            }
        };
        metrics.tell(broken);
        metrics.tell(keeper);
        tape.turn(ADA, 100);
        metrics.stopTelling(keeper);
        tape.turn(BOB, 100);
        assertThat(told).containsExactly("one ada PT0.1S");
        assertThat(responses().count()).isEqualTo(2);
    }
}
