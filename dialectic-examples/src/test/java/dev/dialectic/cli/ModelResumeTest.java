package dev.dialectic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.BallotCast;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.PositionTaken;
import dev.dialectic.event.RebuttalMade;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.journal.file.FileJournal;
import dev.dialectic.llm.server.LoopbackModel;
import dev.dialectic.llm.server.ObligingAnswers;
import dev.dialectic.llm.server.Reaction;
import dev.dialectic.llm.server.Reactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that has paid for answers is killed; the next one finishes its debate and pays for none of them again. */
@Timeout(120)
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModelResumeTest {

    @TempDir
    Path folder;

    private final LoopbackModel server = LoopbackModel.start();

    @AfterEach
    void close() {
        server.close();
    }

    private List<Object> model(Object... more) {
        List<Object> words = new ArrayList<>(List.of("--model", "openai:gpt-4o-mini", "--model-url", server.baseUrl()));
        words.addAll(List.of(more));
        return words;
    }

    /** Kills the process that holds a debate while the server holds back so many answers. */
    private void killed(int answered, String panel) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CountDownLatch reached = new CountDownLatch(1);
        Reaction answers = Reactions.says(ObligingAnswers.preferring("postgres"));
        server.script().otherwise(exchange -> {
            if (asked.incrementAndGet() > answered) {
                reached.countDown();
                Reactions.hang().treat(exchange);
            } else {
                answers.treat(exchange);
            }
        });
        Process debating = debating(panel);
        reached.await();
        debating.destroyForcibly().waitFor();
        assertThat(folder.resolve("printed")).content().doesNotContain("canary", "Verdict: ");
        assertThat(server.ledger().settles()).isTrue();
        server.script().otherwise(answers);
    }

    private Process debating(String panel) throws IOException {
        List<Object> words = new ArrayList<>(List.of(
                "debate", "Which store?", "-o", "postgres", "-o", "mongo", "--panel", panel, "--journal", folder));
        words.addAll(model());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DialecticCommand.class.getName()));
        words.forEach(word -> command.add(word.toString()));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.redirectOutput(folder.resolve("printed").toFile());
        process.environment().put("OPENAI_API_KEY", ModelCommand.CANARY);
        return process.start();
    }

    private long recordedAnswers() {
        return FileJournal.in(folder).read(debate(), 1).stream()
                .map(RecordedEvent::event)
                .filter(event -> event instanceof PositionTaken
                        || event instanceof StatementMade
                        || event instanceof RebuttalMade
                        || event instanceof BallotCast)
                .count();
    }

    private DebateId debate() {
        return FileJournal.in(folder).kept().get(0);
    }

    private Command resume(List<Object> model) {
        List<Object> words = new ArrayList<>(List.of("resume", debate(), "--journal", folder));
        words.addAll(model);
        return ModelCommand.run(words.toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 12})
    void no_answer_that_was_recorded_is_paid_for_again(int answered) throws Exception {
        killed(answered, "ethics");
        long before = server.ledger().answered();
        long recorded = recordedAnswers();
        Command resumed = resume(model("--price", "in=1,out=1"));

        assertThat(resumed.exitCode()).as(resumed.out() + resumed.err()).isZero();
        assertThat(resumed.out()).contains("So far:   ", "Used:     ", "Verdict: postgres");
        assertThat(before).isEqualTo(answered);
        assertThat(server.ledger().answered() - before)
                .as(
                        "a standard debate that comes to the same twice has 27 answers, of which %s were recorded",
                        recorded)
                .isEqualTo(27 - recorded);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).content().doesNotContain("canary"));
        }
    }

    @Test
    void a_panel_that_a_model_composed_is_not_composed_again() throws Exception {
        killed(3, "question");
        List<String> composed = new CopyOnWriteArrayList<>();
        server.script().otherwise(Reactions.says(exchange -> {
            if (exchange.body().contains("specialists")) {
                composed.add(exchange.body());
            }
            return ObligingAnswers.preferring("postgres").apply(exchange);
        }));
        Command resumed = resume(model());

        assertThat(resumed.exitCode()).as(resumed.out() + resumed.err()).isZero();
        assertThat(composed).isEmpty();
    }

    @Test
    void without_the_models_it_was_begun_with_it_says_which_to_give() throws Exception {
        killed(1, "ethics");
        long asked = server.ledger().received();
        Command none = resume(List.of());
        Command other = resume(List.of("--model", "openai:gpt-5", "--model-url", server.baseUrl()));

        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err().replaceAll("\\s+", " "))
                .contains(
                        "expected the models it was begun with, openai:gpt-4o-mini, prompts v1, found none; give --model"
                                + " openai:gpt-4o-mini");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("openai:gpt-5");
        assertThat(server.ledger().received()).isEqualTo(asked);
    }
}
