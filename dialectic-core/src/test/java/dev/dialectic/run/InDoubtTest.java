package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.Dialectic;
import dev.dialectic.RunningDebate;
import dev.dialectic.agent.Agent;
import dev.dialectic.agent.Panel;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Phase;
import dev.dialectic.error.DialecticException;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.PanelSeated;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Terms;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.journal.EventJson;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.lab.Scenario;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Question;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever gets an outcome is told of every call that was open when its debate was interrupted: it may have been paid for. */
@Tag("recovery")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InDoubtTest {

    @ParameterizedTest
    @EnumSource(Terms.InDoubt.class)
    void wherever_a_debate_crashed_its_outcome_names_exactly_the_calls_that_were_open(Terms.InDoubt policy) {
        Set<String> kinds = new LinkedHashSet<>();
        for (Scenario scenario : Scenario.all()) {
            if (!Set.of("knowing", "clumsy").contains(scenario.name())) {
                continue;
            }
            boolean crashed = true;
            for (int event = 2; crashed; event++) {
                Lives lives = new Lives(scenario, policy, Runnable::run);
                crashed = lives.crashingAt(event, CrashingJournal.Side.BEFORE);
                List<CallKey> open = crashed ? open(lives.events()) : List.of();
                assertThat(lives.toTheEnd().inDoubt())
                        .as("%s, crashed before event %d", scenario, event)
                        .containsExactlyInAnyOrderElementsOf(open);
                open.forEach(call -> kinds.add(call.step().replaceAll("[0-9]", "n")));
            }
        }
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "evidence", "panel", "briefing", "n/position/n", "n/opening/n", "n/rebuttal/n", "n/ballot/n");
    }

    @ParameterizedTest
    @EnumSource(Terms.InDoubt.class)
    void a_call_that_was_open_at_two_crashes_is_named_twice_if_it_was_made_twice(Terms.InDoubt policy) {
        Lives lives = new Lives(Scenario.standard(), policy, Runnable::run);
        int firstTurn = 3; // after the question and the evidence that needs no call: the panel is asked for
        assertThat(lives.crashingAt(firstTurn, CrashingJournal.Side.AFTER)).isTrue();
        assertThat(lives.crashingAt(2, CrashingJournal.Side.AFTER)).isTrue();
        assertThat(lives.toTheEnd().inDoubt())
                .as("nobody else can seat a panel, whatever the policy")
                .containsExactly(CallKey.PANEL, CallKey.PANEL);
    }

    @ParameterizedTest
    @EnumSource(Terms.InDoubt.class)
    void a_debate_that_was_let_go_while_it_asked_names_the_calls_too(Terms.InDoubt policy) throws Exception {
        Doubles.Gate gate = new Doubles.Gate();
        InMemoryJournal journal = new InMemoryJournal();
        Agent waiting = gate.before(Phase.Kind.OPENING, Scenario.ada());
        RunningDebate letGo;
        try (Dialectic dialectic = dialectic(journal, policy, waiting)) {
            letGo = dialectic.start(Question.of("Which?", "postgres", "mongo"));
            Doubles.await(gate.reached);
        }
        assertThatThrownBy(letGo::await).isInstanceOf(DialecticException.class);
        gate.open.countDown();
        try (Dialectic dialectic = dialectic(journal, policy, Scenario.ada())) {
            assertThat(dialectic.resume(letGo.id()).inDoubt())
                    .contains(CallKey.turn(new Phase(1, Phase.Kind.OPENING, 1), AgentId.of("ada")));
        }
    }

    @ParameterizedTest
    @EnumSource(Terms.InDoubt.class)
    void a_debate_that_was_cancelled_while_it_asked_names_the_calls_too(Terms.InDoubt policy) throws Exception {
        Doubles.Gate gate = new Doubles.Gate();
        InMemoryJournal journal = new InMemoryJournal();
        CallKey ada = CallKey.turn(new Phase(1, Phase.Kind.OPENING, 1), AgentId.of("ada"));
        try (Dialectic dialectic = dialectic(journal, policy, gate.before(Phase.Kind.OPENING, Scenario.ada()))) {
            RunningDebate running = dialectic.start(Question.of("Which?", "postgres", "mongo"));
            Doubles.await(gate.reached);
            running.cancel("enough");
            Outcome outcome = running.await().orElseThrow();
            assertThat(outcome.inDoubt()).contains(ada);
            gate.open.countDown();
            assertThat(dialectic.continueDebate(running.id()).inDoubt())
                    .as("and names them once when it goes on")
                    .isEqualTo(outcome.inDoubt());
        }
    }

    private static Dialectic dialectic(InMemoryJournal journal, Terms.InDoubt policy, Agent ada) {
        return Dialectic.builder()
                .agents(Panel.of(ada, Scenario.bo()))
                .format(Debate.standard(1))
                .inDoubt(policy)
                .journal(journal)
                .build();
    }

    /** The calls that were made, and of which the journal knows nothing more: read from the JSON, apart from the fold. */
    private static List<CallKey> open(List<RecordedEvent> events) {
        Set<CallKey> open = new LinkedHashSet<>();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof TurnGiven given) {
                open.add(given.call());
            } else if (recorded.event() instanceof PanelSeated) {
                open.remove(CallKey.PANEL);
            } else {
                open.remove(call(EventJson.tree(recorded.event())));
            }
        }
        return List.copyOf(open);
    }

    /** The call that an event is about, of which nothing but its end is recorded besides. */
    private static CallKey call(JsonNode event) {
        if (event.has("call")) {
            return new CallKey(
                    event.at("/call/step").asText(), event.at("/call/asked").asText());
        } else if (event.has("voter")) {
            Phase ballots = Phase.ballots(event.get("round").asInt());
            return new CallKey(ballots.key(), event.get("voter").asText());
        }
        JsonNode phase = event.path("phase");
        String kind = phase.path("kind").asText().toLowerCase(Locale.ROOT);
        return new CallKey(
                phase.path("round").asText() + "/" + kind + "/"
                        + phase.path("number").asText(),
                event.path("agent").asText());
    }
}
