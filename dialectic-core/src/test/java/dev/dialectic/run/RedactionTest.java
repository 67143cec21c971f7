package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.Dialectic;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Seat;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.SilentException;
import dev.dialectic.debate.Stance;
import dev.dialectic.event.AgentQuarantined;
import dev.dialectic.event.CancelRequested;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.DebateResumed;
import dev.dialectic.event.PanelSeated;
import dev.dialectic.event.PositionTaken;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.event.Story;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.guard.Redacted;
import dev.dialectic.guard.Redactor;
import dev.dialectic.journal.EventJson;
import dev.dialectic.journal.file.FileJournal;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Option;
import dev.dialectic.question.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret reaches neither the disk nor an agent, wherever it comes in. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedactionTest {

    /** Made up, in the form of GitHub's tokens. */
    private static final String CANARY = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";

    @TempDir
    private Path folder;

    private final List<String> seen = new ArrayList<>();

    @Test
    void a_secret_that_comes_in_anywhere_is_written_nowhere_and_shown_to_nobody() throws IOException {
        Question question = new Question(
                "Which store, with " + CANARY + "?",
                List.of(new Option("postgres", "Postgres by " + CANARY), Option.of("mongo")),
                List.of("Never print " + CANARY));
        Outcome outcome;
        try (Dialectic dialectic = Dialectic.builder()
                .agents(Panel.of(watching("Ada"), watching("Bo"), failing()))
                .knowledge(new Leaking())
                .format(Debate.standard(1))
                .journal(FileJournal.in(folder))
                .build()) {
            outcome = dialectic.debate(question);
        }
        assertThat(outcome.decision()).contains("postgres");
        assertThat(seen).hasSizeGreaterThan(5).noneMatch(floor -> floor.contains(CANARY));
        assertThat(String.join("", seen)).contains("[redacted:");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as("%s", file).doesNotContain(CANARY);
            }
        }
    }

    @Test
    void what_a_person_gives_as_a_reason_is_redacted_too() {
        Redaction redaction = new Redaction(Redactor.secrets());
        for (DebateEvent wish : List.of(
                new CancelRequested("leaked " + CANARY),
                new DebatePaused("leaked " + CANARY),
                new DebateResumed("rotated " + CANARY),
                new AgentQuarantined(AgentId.of("bo"), "printed " + CANARY))) {
            assertThat(EventJson.tree(redaction.of(wish, List.of())).toString())
                    .doesNotContain(CANARY)
                    .contains("[redacted:");
        }
    }

    @Test
    void markers_that_are_longer_than_what_they_stand_for_keep_nothing_from_being_written() {
        Redactor longer = text -> new Redacted(text.replace("key", "[redacted:a-very-long-kind-of-secret]"), List.of());
        Question full = new Question(
                "key " + "q".repeat(Question.LONGEST_TEXT - 4),
                List.of(new Option("yes", "key " + "t".repeat(Option.LONGEST_TEXT - 4)), Option.of("no")),
                List.of("key " + "c".repeat(Question.LONGEST_CONSTRAINT - 4)));
        Persona persona = Persona.builder("key " + "n".repeat(Persona.LONGEST_NAME - 4))
                .id("ada")
                .role("key " + "r".repeat(Persona.LONGEST_WORDS - 4))
                .perspective("key " + "v".repeat(Persona.LONGEST_PERSPECTIVE - 4))
                .systemPrompt("key " + "p".repeat(Persona.LONGEST_PROMPT - 4))
                .build();
        Seat seat = new Seat(persona, List.of(Seat.Role.VOTER));
        Redaction redaction = new Redaction(longer);

        assertThat(EventJson.tree(redaction.of(new QuestionRaised(full, Story.TERMS), List.of()))
                        .toString())
                .doesNotContain("key ");
        assertThat(EventJson.tree(
                                redaction.of(new PanelSeated(List.of(seat), Story.electorate(), Usage.NONE), List.of()))
                        .toString())
                .doesNotContain("key ");
    }

    @Test
    void a_position_that_names_an_option_still_names_it_whatever_the_redactor_takes_out() {
        Redactor customers = text -> new Redacted(text.replace("acme", "[redacted:customer]"), List.of());
        PositionTaken taken = new PositionTaken(
                new Phase(0, Phase.Kind.POSITION, 1),
                AgentId.of("ada"),
                new Position(new Stance("acme", 0.5), "acme pays"),
                Usage.NONE,
                false);
        Redaction redaction = new Redaction(customers);

        PositionTaken onAnOption = (PositionTaken) redaction.of(taken, List.of(Option.of("acme"), Option.of("none")));
        assertThat(onAnOption.position().stance().option()).isEqualTo("acme");
        assertThat(onAnOption.position().reasoning()).isEqualTo("[redacted:customer] pays");
        PositionTaken proposal = (PositionTaken) redaction.of(taken, List.of());
        assertThat(proposal.position().stance().option()).isEqualTo("[redacted:customer]");
    }

    private Doubles.Before watching(String name) {
        ScriptedAgent agent = ScriptedAgent.of(Persona.builder(name)
                        .perspective("Knows " + CANARY)
                        .expertise(CANARY)
                        .avatar("https://host/" + name + "?key=" + CANARY)
                        .build())
                .says("My key is " + CANARY)
                .rebuts("No, it is " + CANARY)
                .votes("postgres", 0.9, "since " + CANARY);
        return new Doubles.Before(agent, floor -> {
            synchronized (seen) {
                seen.add(EventJson.tree(floor).toString());
            }
        });
    }

    private static Doubles.Voting failing() {
        return new Doubles.Voting(Doubles.voter("Cy", "mongo"), (floor, attempt) -> {
            throw new SilentException(Silence.Reason.REFUSED, "not with " + CANARY);
        });
    }

    private record Leaking() implements KnowledgeSource {
        @Override
        public Answer<List<Evidence>> about(KnowledgeQuery query, Attempt attempt) {
            assertThat(query.toString()).doesNotContain(CANARY);
            String source = "https://me:" + CANARY + "@host/config.env";
            return Answer.of(List.of(new Evidence(source, "token=" + CANARY, "TOKEN=" + CANARY, 0.9)));
        }
    }

    @Test
    void every_kind_of_event_stays_what_it_is_and_nothing_but_words_changes() {
        Redactor shouting = text -> new Redacted(text + "!", List.of());
        for (DebateEvent event : Story.events()) {
            assertThat(new Redaction(Redactor.none()).of(event, List.of())).isEqualTo(event);
            assertThat(new Redaction(shouting).of(event, List.of())).hasSameClassAs(event);
        }
    }
}
