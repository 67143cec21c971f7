package dev.dialectic.kafka.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.Dialectic;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.Statement;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.DebateResumed;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.machine.Outcome;
import dev.dialectic.metrics.DebateMetrics;
import dev.dialectic.metrics.SteppingClock;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Question;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a registry of meters is told of debates, and that models cannot flood it with names. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DebateMetersTest {

    private static final Phase OPENING = new Phase(1, Phase.Kind.OPENING, 1);
    private static final AgentId ADA = AgentId.of("ada");

    private final SteppingClock clock = new SteppingClock();
    private final MockClock meterClock = new MockClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, meterClock);
    private final DebateMetrics metrics = DebateMetrics.builder().clock(clock).build();
    private long sequence;

    private void add(DebateEvent event) {
        metrics.onEvent(new RecordedEvent(DebateId.of("one"), ++sequence, clock.instant(), event));
    }

    private void turn(AgentId agent, long millis) {
        add(new TurnGiven(CallKey.turn(OPENING, agent), 1, "00"));
        clock.pass(millis);
        add(new StatementMade(OPENING, agent, new Statement("so", List.of()), Usage.NONE, false));
    }

    /** Time passes, so that gauges and counters look again. */
    private void lookAgain() {
        meterClock.add(Duration.ofSeconds(1));
    }

    private Timer response(String agent) {
        return registry.get("dialectic.agent.response").tag("agent", agent).timer();
    }

    @Test
    void each_response_is_in_the_timer_of_its_agent() {
        new DebateMeters(metrics).bindTo(registry);
        turn(ADA, 1_500);
        turn(ADA, 500);
        assertThat(response("ada").count()).isEqualTo(2);
        assertThat(response("ada").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(2_000);
        assertThat(response("ada").max(TimeUnit.MILLISECONDS)).isEqualTo(1_500);
        assertThat(response("_other").count()).isZero();
    }

    @Test
    void agents_beyond_the_bound_share_a_tag() {
        new DebateMeters(metrics, 3).bindTo(registry);
        for (int i = 0; i < 1_000; i++) {
            turn(AgentId.of("invented-" + i), 1);
        }
        turn(AgentId.of("invented-1"), 1);
        assertThat(registry.get("dialectic.agent.response").timers()).hasSize(4);
        assertThat(response("_other").count()).isEqualTo(997);
        assertThat(response("invented-1").count()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new DebateMeters(metrics, -1));
    }

    @Test
    void latency_of_streams_is_in_a_timer() {
        new DebateMeters(metrics).bindTo(registry);
        DebateListener stream = metrics.stream();
        RecordedEvent event =
                new RecordedEvent(DebateId.of("one"), 1, clock.instant(), new DebateResumed("for a test"));
        clock.pass(250);
        stream.onEvent(event);
        assertThat(registry.get("dialectic.stream.latency").timer().totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(250);
    }

    @Test
    void gauges_and_counters_follow_what_happens() {
        new DebateMeters(metrics).bindTo(registry);
        assertThat(registry.get("dialectic.debates.active").gauge().value()).isZero();
        add(new TurnGiven(CallKey.turn(OPENING, ADA), 1, "00"));
        add(new DebateResumed("it was found unfinished"));
        add(new SpeakerSilent(OPENING, ADA, new Silence(Silence.Reason.IN_DOUBT, "who knows"), Usage.NONE));
        lookAgain();
        assertThat(registry.get("dialectic.debates.active").gauge().value()).isEqualTo(1);
        assertThat(registry.get("dialectic.debates.stalled").gauge().value()).isZero();
        assertThat(registry.get("dialectic.events").functionCounter().count()).isEqualTo(3);
        assertThat(registry.get("dialectic.calls").functionCounter().count()).isEqualTo(1);
        assertThat(registry.get("dialectic.calls.in.doubt").functionCounter().count())
                .isEqualTo(1);
        assertThat(registry.get("dialectic.silences")
                        .tag("reason", "in_doubt")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("dialectic.debates.text").gauge().value()).isEqualTo("who knows".length());
        assertThat(registry.get("dialectic.memory.used").gauge().value()).isPositive();
        clock.pass(Duration.ofHours(1));
        lookAgain();
        assertThat(registry.get("dialectic.debates.stalled").gauge().value()).isEqualTo(1);
    }

    @Test
    void meters_that_are_read_together_look_once() {
        new DebateMeters(metrics).bindTo(registry);
        add(new DebateResumed("for a test"));
        assertThat(registry.get("dialectic.events").functionCounter().count())
                .as("the look is as old as the binding")
                .isZero();
        lookAgain();
        assertThat(registry.get("dialectic.events").functionCounter().count()).isEqualTo(1);
    }

    @Test
    void what_was_bound_can_be_taken_away() {
        try (DebateMeters meters = new DebateMeters(metrics)) {
            meters.bindTo(registry);
            turn(ADA, 1);
            assertThat(registry.getMeters()).isNotEmpty();
        }
        turn(ADA, 1);
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void a_scrape_of_a_debate_that_was_held_has_its_numbers_under_the_names_of_prometheus() {
        DebateMetrics live = DebateMetrics.create();
        PrometheusMeterRegistry prometheus =
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, new PrometheusRegistry(), meterClock);
        new DebateMeters(live, 1).bindTo(prometheus);
        Outcome outcome;
        try (Dialectic dialectic = Dialectic.builder()
                .agents(Panel.of(agent("Ada"), agent("Bo")))
                .executor(Runnable::run) // so that Ada is the first
                .listener(live)
                .build()) {
            outcome = dialectic.debate(Question.of("Which store?", "postgres", "mongo"));
        }
        lookAgain();
        long turns = outcome.calls() - 1;
        String text = prometheus.scrape();
        assertThat(text)
                .contains("dialectic_debates_closed_debates_total{verdict=\"consensus\"} 1.0")
                .contains("dialectic_debates_active_debates 0.0")
                .contains("dialectic_calls_total " + outcome.calls() + ".0")
                .contains("dialectic_agent_response_seconds_count{agent=\"ada\"} " + turns / 2 + "\n")
                .contains("dialectic_agent_response_seconds_count{agent=\"_other\"} " + turns / 2 + "\n")
                .contains("dialectic_stream_latency_seconds_sum 0.0")
                .contains("dialectic_memory_used_bytes")
                .contains("dialectic_silences_total{reason=\"timeout\"} 0.0");
    }

    private static ScriptedAgent agent(String name) {
        return ScriptedAgent.named(name)
                .says("Postgres.")
                .rebuts("Postgres still.")
                .votes("postgres", 0.9, "sure");
    }
}
