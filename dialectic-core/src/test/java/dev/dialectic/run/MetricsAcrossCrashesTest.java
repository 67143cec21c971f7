package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Story;
import dev.dialectic.event.Terms;
import dev.dialectic.lab.Scenario;
import dev.dialectic.machine.Begun;
import dev.dialectic.machine.Calls;
import dev.dialectic.machine.DebateState;
import dev.dialectic.machine.Outcome;
import dev.dialectic.metrics.DebateMetrics;
import dev.dialectic.metrics.DebateSnapshot;
import dev.dialectic.metrics.DebateSnapshot.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Metrics fold calls as the machine does: wherever a debate crashed, after each event. */
@Tag("recovery")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MetricsAcrossCrashesTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    /** Each kind of call, of seat and of failure; not each length. */
    private static final Set<String> KINDS = Set.of("vote only", "judged", "knowing", "clumsy", "waves");

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(Terms.InDoubt.class)
    void wherever_a_debate_crashed_the_calls_in_doubt_are_those_of_its_outcome(Terms.InDoubt policy) {
        for (Scenario scenario : Scenario.all()) {
            if (!KINDS.contains(scenario.name())) {
                continue;
            }
            boolean crashed = true; // before the first event after which there is none
            for (int event = 2; crashed; event++) {
                for (CrashingJournal.Side side : CrashingJournal.Side.values()) {
                    Lives lives = new Lives(scenario, policy, Runnable::run);
                    crashed = lives.crashingAt(event, side);
                    Outcome outcome = lives.toTheEnd();
                    String where = scenario + ", crashed " + side + " event " + event;
                    DebateSnapshot end = compared(lives.events(), where);
                    assertThat(end.inDoubt())
                            .as(where)
                            .isEqualTo(outcome.inDoubt().size());
                    assertThat(end.status()).as(where).isEqualTo(Status.CLOSED);
                }
            }
        }
    }

    @Test
    void in_a_debate_in_which_everything_happens_too() {
        compared(Story.recorded(DebateId.of("story"), BEGIN), "story");
    }

    /** Tells metrics the events, one after the other, and compares what they make of it with the machine. */
    private static DebateSnapshot compared(List<RecordedEvent> events, String where) {
        DebateMetrics metrics = DebateMetrics.builder()
                .clock(Clock.fixed(BEGIN, ZoneOffset.UTC))
                .build();
        DebateState state = DebateState.initial();
        for (RecordedEvent event : events) {
            metrics.onEvent(event);
            state = state.apply(event.event());
            Calls calls = ((Begun) state).proceedings().calls();
            long open = calls.made().values().stream().filter(Calls.Call::open).count();
            String at = where + ", after event " + event.sequence();
            DebateSnapshot now = metrics.debate(event.debate()).orElseThrow();
            // A debate that closes over calls that are open leaves them to whoever reads its outcome.
            if (now.status() != Status.CLOSED) {
                assertThat(now.openCalls()).as(at).isEqualTo((int) open);
                assertThat(now.inDoubt()).as(at).isEqualTo(calls.inDoubt().size());
            } else {
                assertThat(now.inDoubt()).as(at).isEqualTo(calls.inDoubt().size() + open);
            }
        }
        long made = ((Begun) state).proceedings().calls().count();
        assertThat(metrics.snapshot().counts().calls()).as(where).isEqualTo(made);
        return metrics.debate(events.get(0).debate()).orElseThrow();
    }
}
