package dev.dialectic.llm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordedFailuresTest {

    @TempDir
    Path folder;

    @Test
    void a_refusal_is_thrown_again_by_its_types_status_and_code_and_without_its_words() throws IOException {
        String body =
                "{\"error\":{\"code\":\"insufficient_quota\",\"type\":\"billing\",\"message\":\"sk-abc owes us\"}}";
        Throwable again = replayed(new RateLimitException(body, new HttpException(429, body)));
        assertThat(again).isInstanceOf(RateLimitException.class);
        assertThat(again.getCause()).isInstanceOfSatisfying(HttpException.class, refused -> {
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.getMessage())
                    .isEqualTo("{\"error\":{\"code\":\"insufficient_quota\",\"type\":\"billing\"}}");
        });
        assertThat(Files.readString(folder.resolve("f.jsonl"))).doesNotContain("sk-abc", "owes");
    }

    @Test
    void what_others_tell_apart_keeps_its_type() {
        assertThat(replayed(new AuthenticationException("no"))).isInstanceOf(AuthenticationException.class);
        assertThat(replayed(new RuntimeException(new ConnectException("refused"))))
                .isInstanceOf(RuntimeException.class)
                .hasCauseInstanceOf(ConnectException.class);
        assertThat(replayed(new RuntimeException(new IOException("reset")))).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void an_interruption_is_a_time_out_when_it_is_replayed() {
        assertThat(replayed(new RuntimeException(new InterruptedException())))
                .hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void any_other_failure_names_its_type() {
        assertThat(replayed(new IllegalStateException("a secret")))
                .isInstanceOfSatisfying(
                        RecordedFailureException.class,
                        failure -> assertThat(failure.type()).isEqualTo("java.lang.IllegalStateException"))
                .hasMessageNotContaining("secret");
    }

    @Test
    void an_interrupted_thread_still_writes_and_so_do_those_after_it() {
        Path file = folder.resolve("f.jsonl");
        try (RecordedModel recording = RecordedModel.recording(EchoModel.counting(), file)) {
            Thread.currentThread().interrupt();
            RecordedModelTest.said(recording, "interrupted");
            assertThat(Thread.interrupted()).isTrue();
            RecordedModelTest.said(recording, "later");
        }
        assertThat(RecordedModel.replaying(file).unasked()).isEqualTo(2);
    }

    private Throwable replayed(RuntimeException failure) {
        Path file = folder.resolve("f.jsonl");
        EchoModel failing = new EchoModel("echo-1", (text, number) -> {
            throw failure;
        });
        // One file may hold several: each is found by its question.
        String question = failure.toString();
        try (RecordedModel recording =
                RecordedModel.recording(failing, file, text -> text.replace("sk-abc owes us", "…"))) {
            assertThat(catchThrowable(() -> RecordedModelTest.said(recording, question)))
                    .isSameAs(failure);
        }
        ReplayingModel replay = RecordedModel.replaying(file, text -> text.replace("sk-abc owes us", "…"));
        return catchThrowable(() -> RecordedModelTest.said(replay, question));
    }
}
