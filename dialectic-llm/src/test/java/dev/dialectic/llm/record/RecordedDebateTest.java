package dev.dialectic.llm.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.Dialectic;
import dev.dialectic.llm.ModelAgents;
import dev.dialectic.llm.server.LoopbackModel;
import dev.dialectic.llm.server.ObligingAnswers;
import dev.dialectic.llm.server.Reactions;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.run.Backoff;
import dev.dialectic.run.Ids;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A debate of model agents over a real connection, with a refusal and an answer that is none, and once more from its file. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordedDebateTest {

    private static final Question QUESTION = Question.of("Merge or rebase?", "merge", "rebase");

    @TempDir
    Path folder;

    @Test
    void a_debate_that_was_recorded_comes_out_the_same_without_its_provider() {
        Path file = folder.resolve("debate.jsonl");
        Outcome recorded;
        long requests;
        try (LoopbackModel server = LoopbackModel.start();
                RecordedModel model = RecordedModel.recording(overHttp(server), file)) {
            server.script()
                    .on(
                            "",
                            "",
                            Reactions.status(429, "{}", Map.of()),
                            Reactions.says("no JSON at all"),
                            Reactions.says(ObligingAnswers.preferring("merge")));
            recorded = debate(model);
            requests = server.ledger().received();
        }

        ReplayingModel replay = RecordedModel.replaying(file);
        assertThat(replay.unasked()).isEqualTo((int) requests);
        Outcome again = debate(replay);

        assertThat(again.verdict()).isEqualTo(recorded.verdict());
        assertThat(again.transcript()).isEqualTo(recorded.transcript());
        assertThat(again.polls()).isEqualTo(recorded.polls());
        assertThat(again.usage()).isEqualTo(recorded.usage());
        assertThat(replay.unasked()).as("every recorded exchange was asked for").isZero();
    }

    private static Outcome debate(ChatModel model) {
        Persona ada = Persona.builder("Ada").perspective("History stays true").build();
        Persona bo = Persona.builder("Bo").perspective("History is read").build();
        // The same id and seed, since what is shuffled for a prompt is drawn from them.
        try (ModelAgents agents = ModelAgents.of(model, ada, bo);
                Dialectic dialectic = Dialectic.builder()
                        .agents(agents)
                        .ids(Ids.counting("recorded"))
                        .seed(1)
                        .attempts(3, 1, new Backoff(Duration.ZERO, Duration.ofMillis(5)))
                        .build()) {
            return dialectic.debate(QUESTION);
        }
    }

    private static ChatModel overHttp(LoopbackModel server) {
        return OpenAiChatModel.builder()
                .baseUrl(server.baseUrl())
                .apiKey("none")
                .modelName("scripted")
                .maxRetries(0)
                .build();
    }
}
