package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.Dialectic;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.SilentException;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.Story;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.guard.Redacted;
import dev.dialectic.guard.Redactor;
import dev.dialectic.journal.EventJson;
import dev.dialectic.journal.file.FileJournal;
import dev.dialectic.machine.Outcome;
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

    private Doubles.Before watching(String name) {
        ScriptedAgent agent = ScriptedAgent.of(Persona.builder(name)
                        .perspective("Knows " + CANARY)
                        .expertise(CANARY)
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
            return Answer.of(List.of(new Evidence("config.env", "L1", "TOKEN=" + CANARY, 0.9)));
        }
    }

    @Test
    void every_kind_of_event_stays_what_it_is_and_nothing_but_words_changes() {
        Redactor shouting = text -> new Redacted(text + "!", List.of());
        for (DebateEvent event : Story.events()) {
            assertThat(new Redaction(Redactor.none()).of(event)).isEqualTo(event);
            assertThat(new Redaction(shouting).of(event)).hasSameClassAs(event);
        }
    }
}
