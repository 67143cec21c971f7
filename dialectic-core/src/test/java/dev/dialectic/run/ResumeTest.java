package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.RunningDebate;
import dev.dialectic.agent.Agent;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Entry;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Participant;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Silence;
import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalConflictException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.knowledge.Knowledge;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Weighting;
import dev.dialectic.vote.strategy.Strategies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A debate outlives whoever held it, and is held by one at a time and under the terms it was begun with. */
@Tag("recovery")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResumeTest {

    private static final Question QUESTION = Question.of("Ship it?", "yes", "no");
    private static final DebateId ID = DebateId.of("debate-1");

    private final InMemoryJournal journal = new InMemoryJournal();
    private final ScriptedAgent ada = Doubles.voter("Ada", "yes").votes("no", 0.4, "doubts");
    private final ScriptedAgent bo = Doubles.voter("Bo", "no");
    private final ScriptedAgent cy = Doubles.voter("Cy", "yes");

    @Test
    void an_interrupted_thread_gets_an_exception_keeps_its_flag_and_leaves_a_debate_to_resume() throws Exception {
        Doubles.Gate gate = new Doubles.Gate();
        List<Boolean> flag = Collections.synchronizedList(new ArrayList<>());
        try (Dialectic dialectic =
                on(gate.before(Phase.Kind.OPENING, ada), bo, cy).build()) {
            FutureTask<String> held = new FutureTask<>(() -> {
                try {
                    return dialectic.debate(QUESTION).toString();
                } catch (DialecticException interrupted) {
                    flag.add(Thread.currentThread().isInterrupted());
                    return interrupted.getMessage();
                }
            });
            Thread thread = new Thread(held);
            thread.start();
            Doubles.await(gate.reached);
            thread.interrupt();
            assertThat(held.get()).contains("debate debate-1: interrupted").contains("resume it");
            assertThat(flag).containsExactly(true);
            gate.open.countDown();
        }
        try (Dialectic dialectic = on(ada, bo, cy).build()) {
            Outcome outcome = dialectic.resume(ID);
            assertThat(outcome.decision()).contains("yes");
            assertThat(outcome.transcript().entries()).noneMatch(entry -> entry.utterance() instanceof Silence);
        }
    }

    @Test
    void a_debate_is_held_by_one_dialectic_at_a_time() throws Exception {
        Doubles.Gate gate = new Doubles.Gate();
        try (Dialectic first = on(gate.before(Phase.Kind.OPENING, ada), bo, cy).build();
                Dialectic second = on(ada, bo, cy).build()) {
            RunningDebate running = first.start(QUESTION);
            Doubles.await(gate.reached);
            assertThatThrownBy(() -> second.resume(ID))
                    .isInstanceOf(JournalConflictException.class)
                    .hasMessageContaining("debate debate-1")
                    .hasMessageContaining("is another runner on it?");
            gate.open.countDown();
            Outcome outcome = running.await().orElseThrow();
            assertThat(second.resume(ID)).isEqualTo(outcome);
        }
    }

    @Test
    void other_terms_are_refused_by_name() {
        try (Dialectic dialectic = on(ada, bo, cy).build()) {
            dialectic.debate(QUESTION);
        }
        int events = journal.read(ID, 1).size();
        Map<String, UnaryOperator<DialecticBuilder>> others = new LinkedHashMap<>();
        others.put("format", builder -> builder.format(Debate.voteOnly()));
        others.put("voting strategy", builder -> builder.voting(Strategies.plurality()));
        others.put("consensus rule", builder -> builder.consensus(ConsensusRule.unanimity()));
        others.put("weighting", builder -> builder.weighting(Weighting.equal()));
        others.put("agents", builder -> builder.agents(Panel.of(bo, ada, cy)));
        others.put("knowledge", builder -> builder.knowledge(Knowledge.allOf()));
        others.forEach((what, other) -> {
            try (Dialectic dialectic = other.apply(on(ada, bo, cy)).build()) {
                assertThatThrownBy(() -> dialectic.resume(ID))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("debate debate-1")
                        .hasMessageContaining("under the " + what);
                assertThatThrownBy(() -> dialectic.continueDebate(ID)).hasMessageContaining("under the " + what);
            }
        });
        assertThat(journal.read(ID, 1)).hasSize(events);
    }

    @Test
    void a_debate_that_is_not_known_is_refused_by_name() {
        try (Dialectic dialectic = on(ada, bo, cy).build()) {
            assertThatThrownBy(() -> dialectic.resume(DebateId.of("atlantis")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("atlantis");
        }
        assertThat(journal.debates()).isEmpty();
    }

    @Test
    void a_debate_that_has_ended_gives_its_outcome_and_asks_nobody() {
        try (Dialectic dialectic = on(ada, bo, cy).build()) {
            Outcome outcome = dialectic.debate(QUESTION);
            Map<String, Integer> asked = ada.asked();
            int events = journal.read(ID, 1).size();
            assertThat(dialectic.resume(ID)).isEqualTo(outcome);
            assertThat(ada.asked()).isEqualTo(asked);
            assertThat(journal.read(ID, 1)).hasSize(events);
        }
    }

    @Test
    void a_continuation_plays_one_more_round_in_the_same_order() {
        try (Dialectic dialectic = on(ada, bo, cy).executor(Runnable::run).build()) {
            Outcome before = dialectic.debate(QUESTION);
            int events = journal.read(ID, 1).size();
            Outcome after = dialectic.continueDebate(ID);
            List<Entry> said = before.transcript().entries();
            assertThat(after.polls()).hasSize(before.polls().size() + 1);
            assertThat(after.transcript().entries())
                    .startsWith(said.toArray(Entry[]::new))
                    .hasSize(said.size() + 9);
            List<String> order = new ArrayList<>();
            for (String phase : List.of("2/opening/1", "2/rebuttal/1", "2/rebuttal/2", "2/ballot/1")) {
                order.addAll(List.of(phase + " ada", phase + " bo", phase + " cy"));
            }
            assertThat(turns(events)).isEqualTo(order);
        }
    }

    @Test
    void in_a_continuation_each_agent_knows_what_it_thought_and_all_that_was_said() {
        List<Floor> floors = Collections.synchronizedList(new ArrayList<>());
        Agent noting = new Doubles.Before(ada, floors::add);
        try (Dialectic dialectic = on(noting, bo, cy).build()) {
            dialectic.debate(QUESTION);
            int heard = floors.size();
            Outcome after = dialectic.continueDebate(ID);
            Floor again = floors.get(heard);
            assertThat(again.ownStances()).extracting(stance -> stance.option()).containsExactly("yes", "yes");
            assertThat(again.heard().entries())
                    .filteredOn(entry -> entry.phase().round() == 1)
                    .hasSize(9);
            assertThat(after.polls().get(1).poll().ballots())
                    .hasEntrySatisfying(
                            AgentId.of("ada"),
                            ballot -> assertThat(ballot.choice()).isEqualTo("no"));
        }
    }

    @Test
    void an_agent_that_was_deleted_meanwhile_is_silent_and_the_debate_goes_on_without_it() throws Exception {
        Doubles.Gate gate = new Doubles.Gate();
        try (Dialectic dialectic =
                on(gate.before(Phase.Kind.OPENING, ada), bo, cy).build()) {
            RunningDebate running = dialectic.start(QUESTION);
            Doubles.await(gate.reached);
            running.pause("to delete bo");
            gate.open.countDown();
            assertThat(running.await()).isEmpty();
        }
        Panel left = Panel.of(ada, cy);
        try (Dialectic dialectic =
                on(ada, cy).agents(left.withName("panel(ada, bo, cy)")).build()) {
            Outcome outcome = dialectic.resume(ID);
            assertThat(outcome.decision()).contains("yes");
            assertThat(outcome.transcript().entries())
                    .filteredOn(entry ->
                            entry.utterance() instanceof Silence silence && silence.reason() == Silence.Reason.DELETED)
                    .hasSize(2)
                    .allMatch(entry -> entry.agent().equals(AgentId.of("bo")));
            assertThat(outcome.polls().get(0).poll().electorate().size()).isEqualTo(3);
            assertThat(outcome.polls().get(0).poll().absent())
                    .hasEntrySatisfying(
                            AgentId.of("bo"),
                            silence -> assertThat(silence.reason()).isEqualTo(Silence.Reason.DELETED));
        }
    }

    @Test
    void that_a_smaller_panel_stands_for_the_one_it_was_begun_with_has_to_be_said() {
        try (Dialectic dialectic = on(ada, bo, cy).build()) {
            dialectic.debate(QUESTION);
        }
        try (Dialectic dialectic = on(ada, cy).build()) {
            assertThatThrownBy(() -> dialectic.continueDebate(ID))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("under the agents panel(ada, bo, cy), but panel(ada, cy) is at hand")
                    .hasMessageEndingWith("or say by withName(..) that what is at hand stands for them");
        }
    }

    private List<String> turns(int after) {
        return journal.read(ID, after + 1L).stream()
                .map(RecordedEvent::event)
                .filter(TurnGiven.class::isInstance)
                .map(event -> ((TurnGiven) event).call())
                .map(call -> call.step() + " " + call.asked())
                .toList();
    }

    private DialecticBuilder on(Participant... panel) {
        return Dialectic.builder()
                .agents(Panel.of(List.of(panel)))
                .format(Debate.standard(1))
                .journal(journal)
                .ids(Ids.counting("debate"));
    }
}
