package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.Dialectic;
import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.agent.Panel;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Participant;
import dev.dialectic.debate.Seat;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.SilentException;
import dev.dialectic.error.DialecticException;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.Terms;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.lab.Scenario;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Without a panel there is no debate, and it says so; without evidence or an audience there is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeatingTest {

    private static final Question QUESTION = Question.of("Ship it?", "yes", "no");
    private static final DebateId ID = DebateId.of("debate-1");
    private static final Panel PANEL =
            Panel.of(Doubles.voter("Ada", "yes"), Doubles.voter("Bo", "no"), Doubles.voter("Cy", "yes"));

    private final Doubles.Log log = new Doubles.Log();

    @Test
    @SuppressWarnings("NullAway") // what a generator must not give, and one will
    void a_generator_without_a_panel_stops_the_debate_with_a_sentence_until_it_is_mended() {
        Persona ada = Scenario.persona("Ada");
        Map<String, Supplier<Answer<List<Persona>>>> broken = new LinkedHashMap<>();
        broken.put("no idea", () -> Answer.abstain("no idea"));
        broken.put("will not", () -> Answer.refuse("will not"));
        broken.put("expected at least two personas with distinct ids, found [ada]", () -> Answer.of(List.of(ada)));
        broken.put("found [ada, ada]", () -> Answer.of(List.of(ada, ada)));
        broken.put("found []", () -> Answer.of(List.of()));
        broken.put("found null among them", () -> Answer.of(Arrays.asList(ada, null)));
        broken.put("IllegalStateException", () -> {
            throw new IllegalStateException("cannot reach host?key=sk-secret");
        });
        broken.put("provider is down", () -> {
            throw new SilentException(Silence.Reason.PROVIDER_DOWN, "provider is down");
        });
        for (Terms.InDoubt inDoubt : Terms.InDoubt.values()) {
            broken.forEach((words, proposal) -> stopsAndGoesOn(inDoubt, words, proposal));
        }
    }

    private void stopsAndGoesOn(Terms.InDoubt inDoubt, String words, Supplier<Answer<List<Persona>>> proposal) {
        InMemoryJournal journal = new InMemoryJournal();
        try (Dialectic dialectic = on(journal, inDoubt, proposing(proposal))) {
            for (int times = 0; times < 3; times++) {
                boolean first = times == 0;
                assertThatThrownBy(() -> {
                            if (first) {
                                dialectic.debate(QUESTION);
                            } else {
                                dialectic.resume(ID);
                            }
                        })
                        .isInstanceOf(DialecticException.class)
                        .hasMessageContaining("debate debate-1: expected a panel")
                        .hasMessageContaining(words)
                        .hasMessageContaining("mend it and resume");
            }
        }
        try (Dialectic dialectic = on(journal, inDoubt, PANEL)) {
            Outcome outcome = dialectic.resume(ID);
            assertThat(outcome.decision()).contains("yes");
            assertThat(outcome.inDoubt())
                    .as("a failure that is known is not in doubt")
                    .isEmpty();
        }
    }

    @Test
    void a_generator_that_cannot_embody_what_it_proposed_stops_the_debate_with_a_sentence_until_it_is_mended() {
        InMemoryJournal journal = new InMemoryJournal();
        AgentGenerator broken = new AgentGenerator() {
            @Override
            public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
                return PANEL.propose(question, briefing, attempt);
            }

            @Override
            public Participant embody(Persona persona) {
                throw new UnsupportedOperationException("no such model");
            }
        };
        try (Dialectic dialectic = on(journal, Terms.InDoubt.ABSTAIN, broken)) {
            assertThatThrownBy(() -> dialectic.debate(QUESTION))
                    .isInstanceOf(DialecticException.class)
                    .hasMessageContaining("debate debate-1")
                    .hasMessageContaining("cannot embody ada")
                    .hasRootCauseMessage("no such model");
        }
        try (Dialectic dialectic = on(journal, Terms.InDoubt.ABSTAIN, PANEL)) {
            assertThat(dialectic.resume(ID).decision()).contains("yes");
        }
    }

    @Test
    void a_panel_nobody_of_which_votes_is_refused() {
        try (Dialectic dialectic = on(
                new InMemoryJournal(),
                Terms.InDoubt.ASK_AGAIN,
                Panel.of(new Scenario.Fair(Scenario.persona("Judy")), new Scenario.Fair(Scenario.persona("John"))))) {
            assertThatThrownBy(() -> dialectic.debate(QUESTION))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("at least one voter");
        }
    }

    @Test
    void a_juror_votes_and_does_not_speak_and_a_judge_judges_and_does_not_vote() {
        Panel panel = Panel.of(
                Scenario.ada(),
                new Scenario.Juror(Doubles.voter("Jo", "yes")),
                new Scenario.Fair(Scenario.persona("Judy")));
        try (Dialectic dialectic =
                Dialectic.builder().agents(panel).format(Debate.judged()).build()) {
            Outcome outcome = dialectic.debate(Question.of("Which?", "postgres", "yes"));
            assertThat(outcome.transcript().seats())
                    .extracting(Seat::roles)
                    .containsExactly(
                            List.of(Seat.Role.DEBATER, Seat.Role.VOTER),
                            List.of(Seat.Role.VOTER),
                            List.of(Seat.Role.JUDGE));
            assertThat(outcome.transcript().entries())
                    .extracting(entry -> entry.agent().value())
                    .containsOnly("ada", "judy")
                    .endsWith("judy");
            assertThat(outcome.polls().get(0).poll().ballots().keySet())
                    .extracting(voter -> voter.value())
                    .containsExactly("ada", "jo");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // what a source must not give, and one will
    void a_knowledge_source_that_fails_leaves_a_debate_without_evidence_and_a_record_of_it() {
        Map<String, KnowledgeSource> broken = new LinkedHashMap<>();
        broken.put("IllegalStateException", (query, attempt) -> {
            throw new IllegalStateException("cannot reach host?key=sk-secret");
        });
        broken.put("nothing known", (query, attempt) -> Answer.abstain("nothing known"));
        broken.put(
                "found null among them",
                (query, attempt) -> Answer.of(Arrays.asList(new Evidence("notes", "", "words", 1), null)));
        broken.forEach((words, source) -> {
            Doubles.Log events = new Doubles.Log();
            try (Dialectic dialectic = Dialectic.builder()
                    .agents(PANEL)
                    .knowledge(source)
                    .listener(events)
                    .build()) {
                assertThat(dialectic.debate(QUESTION).decision()).contains("yes");
                int times = words.contains("null") ? 2 : 1;
                assertThat(events.of(AttemptFailed.class))
                        .as(words)
                        .hasSize(4 * times) // for the panel and each of its three agents
                        .allMatch(failed -> failed.silence().words().contains(words))
                        .noneMatch(failed -> failed.silence().words().contains("secret"))
                        .allMatch(failed -> failed.attempt() >= 1 && failed.attempt() <= times);
            }
        });
    }

    @Test
    void a_listener_that_throws_harms_nobody() {
        try (Dialectic dialectic = Dialectic.builder()
                .agents(PANEL)
                .listener(event -> {
                    throw new IllegalStateException("broken");
                })
                .listener(event -> {
                    throw new AssertionError("broken too");
                })
                .listener(log)
                .build()) {
            Outcome outcome = dialectic.debate(QUESTION);
            assertThat(outcome.decision()).contains("yes");
            assertThat(log.events()).isNotEmpty();
        }
    }

    private static AgentGenerator proposing(Supplier<Answer<List<Persona>>> proposal) {
        return new AgentGenerator() {
            @Override
            public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
                return proposal.get();
            }

            @Override
            public Participant embody(Persona persona) {
                return PANEL.embody(persona);
            }
        };
    }

    private static Dialectic on(InMemoryJournal journal, Terms.InDoubt inDoubt, AgentGenerator agents) {
        return Dialectic.builder()
                .agents(agents)
                .format(Debate.standard(1))
                .journal(journal)
                .inDoubt(inDoubt)
                .ids(Ids.counting("debate"))
                .build();
    }
}
