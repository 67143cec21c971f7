package dev.dialectic.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.dialectic.Dialectic;
import dev.dialectic.agent.Agent;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.Statement;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.lab.Scenario;
import dev.dialectic.machine.Outcome;
import dev.dialectic.metrics.DebateSnapshot.Status;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Debates that are really held, with agents that take as long as they are told by a clock that only they move. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeasuredDebateTest {

    private static final Question QUESTION = Question.of("Which store?", "postgres", "mongo");

    private final SteppingClock clock = new SteppingClock();
    private final DebateMetrics metrics = DebateMetrics.builder().clock(clock).build();

    private static ScriptedAgent scripted(String name, String option) {
        return ScriptedAgent.named(name)
                .says("I am for " + option)
                .rebuts("Still for " + option)
                .votes(option, 0.8, "because");
    }

    private static Timing timing(long count, Duration each) {
        return new Timing(count, each.multipliedBy(count), each);
    }

    /** One agent is asked at a time, on the thread of the debate. */
    private Dialectic sequential(Agent... agents) {
        return Dialectic.builder()
                .agents(Panel.of(agents))
                .format(Debate.sequential())
                .clock(clock)
                .executor(Runnable::run)
                .listener(metrics)
                .build();
    }

    @Test
    void of_agents_that_speak_in_turn_each_second_is_told() {
        Duration ada = Duration.ofMillis(1_250);
        Duration bo = Duration.ofMillis(3_000);
        try (Dialectic dialectic = sequential(
                new Taking(scripted("Ada", "postgres"), clock, ada),
                new Taking(scripted("Bo", "postgres"), clock, bo))) {
            Outcome outcome = dialectic.debate(QUESTION);
            MetricsSnapshot now = metrics.snapshot();
            int rounds = outcome.polls().size();
            long speeches = outcome.transcript().entries().size();
            // Openings and ballots are asked for together, and recorded when both are in.
            Timing together = timing(rounds + 1, ada.plus(bo));
            Timing adas = plus(timing(speeches / 2 - 1, ada), together);
            Timing bos = plus(timing(speeches / 2 - 1, bo), together);
            assertThat(now.agents()).containsExactly(entry(AgentId.of("bo"), bos), entry(AgentId.of("ada"), adas));
            assertThat(now.responses().timing()).isEqualTo(plus(adas, bos));
            assertThat(now.counts().calls())
                    .as("one of them asked for the panel")
                    .isEqualTo(outcome.calls());
            assertThat(now.generator()).isEqualTo(new Timing(1, Duration.ZERO, Duration.ZERO));
            assertThat(now.counts().consensus()).isEqualTo(1);
            assertThat(now.debates()).isEqualTo(new DebateCounts(0, 0, 1, List.of(), 0));
            assertThat(now.memory().used()).isBetween(1L, now.memory().committed());
        }
    }

    private static Timing plus(Timing one, Timing other) {
        Duration longest = one.longest().compareTo(other.longest()) > 0 ? one.longest() : other.longest();
        return new Timing(one.count() + other.count(), one.total().plus(other.total()), longest);
    }

    @Test
    void all_texts_of_a_debate_are_counted() {
        List<RecordedEvent> events = new ArrayList<>();
        try (Dialectic dialectic = Dialectic.builder()
                .agents(Panel.of(scripted("Ada", "postgres"), scripted("Bo", "mongo")))
                .listener(metrics)
                .listener(events::add)
                .clock(clock)
                .build()) {
            Outcome outcome = dialectic.debate(QUESTION);
            DebateSnapshot debate = metrics.debate(outcome.debate()).orElseThrow();
            assertThat(debate.status()).isEqualTo(Status.CLOSED);
            assertThat(debate.events()).isEqualTo(events.size());
            assertThat(debate.characters())
                    .isEqualTo(events.stream()
                            .mapToLong(event -> EventText.of(event.event()))
                            .sum())
                    .isEqualTo(metrics.snapshot().memory().characters())
                    .isPositive();
        }
    }

    @Test
    void every_silence_is_told_by_its_reason() {
        Agent mute = ScriptedAgent.of(Scenario.persona("Mute"));
        try (Dialectic dialectic = sequential(scripted("Ada", "postgres"), mute)) {
            Outcome outcome = dialectic.debate(QUESTION);
            long silent = outcome.transcript().entries().stream()
                    .filter(entry -> entry.utterance() instanceof Silence)
                    .count();
            long absent = outcome.polls().stream()
                    .mapToLong(poll -> poll.poll().absent().size())
                    .sum();
            assertThat(metrics.snapshot().counts().silences())
                    .containsExactly(entry(Silence.Reason.ABSTAINED, silent + absent));
        }
    }

    /** Takes its time for each turn. */
    private record Taking(Agent agent, SteppingClock clock, Duration time) implements Scenario.Likewise {

        @Override
        public Answer<Position> takePosition(Floor floor, Attempt attempt) {
            clock.pass(time);
            return agent.takePosition(floor, attempt);
        }

        @Override
        public Answer<Statement> makeStatement(Floor floor, Attempt attempt) {
            clock.pass(time);
            return agent.makeStatement(floor, attempt);
        }

        @Override
        public Answer<Rebuttal> rebut(Floor floor, Attempt attempt) {
            clock.pass(time);
            return agent.rebut(floor, attempt);
        }

        @Override
        public Answer<Ballot> vote(Floor floor, Attempt attempt) {
            clock.pass(time);
            return agent.vote(floor, attempt);
        }
    }
}
