package dev.dialectic.llm.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.llm.call.BodyTooLongException;
import dev.dialectic.llm.call.ProviderRefusedException;
import dev.dialectic.llm.server.LoopbackModel;
import dev.dialectic.llm.server.Reaction;
import dev.dialectic.llm.server.Reactions;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.DefaultServerSentEventParser;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BoundedHttpTest {

    private final LoopbackModel server = LoopbackModel.start();
    private final BoundedHttpClientBuilder builder = new BoundedHttpClientBuilder().bodiesUpTo(100_000);

    @AfterEach
    void close() {
        server.close();
    }

    private SuccessfulHttpResponse execute(Reaction reaction) {
        server.script().otherwise(reaction);
        return builder.build().execute(request());
    }

    private HttpRequest request() {
        return HttpRequest.builder()
                .method(HttpMethod.POST)
                .url(server.baseUrl() + "/chat/completions")
                .addHeader("Authorization", "Bearer sk-loopback")
                .body("{\"model\":\"m\"}")
                .build();
    }

    @Test
    void a_success_keeps_its_body_and_headers() {
        SuccessfulHttpResponse response = execute(exchange -> exchange.answer(
                201, "text/plain", Map.of("X-Request-Id", "7"), exchange.header("authorization") + " \u00e9"));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("Bearer sk-loopback \u00e9");
        assertThat(response.headers().get("x-request-id")).containsExactly("7");
        assertThat(response.contentType()).isEqualTo("text/plain");
    }

    @Test
    void a_refusal_keeps_its_headers() {
        assertThatExceptionOfType(ProviderRefusedException.class)
                .isThrownBy(() -> execute(Reactions.status(429, "{\"e\":1}", Map.of("Retry-After", "7"))))
                .withMessage("{\"e\":1}")
                .satisfies(refused -> {
                    assertThat(refused.statusCode()).isEqualTo(429);
                    assertThat(refused.header("RETRY-after")).contains("7");
                    assertThat(refused.header("x")).isEmpty();
                });
    }

    @Test
    void a_refusal_shows_only_the_beginning_of_its_body() {
        assertThatExceptionOfType(ProviderRefusedException.class)
                .isThrownBy(() -> execute(Reactions.status(500, "x".repeat(90_000), Map.of())))
                .satisfies(refused -> assertThat(refused.getMessage()).hasSize(65_536));
    }

    @Test
    void a_redirect_is_not_followed() {
        assertThatExceptionOfType(ProviderRefusedException.class)
                .isThrownBy(() ->
                        execute(Reactions.status(307, "", Map.of("Location", server.baseUrl() + "/chat/completions"))));
        assertThat(server.ledger().received()).isEqualTo(1);
    }

    @Test
    void an_endless_body_is_cut() {
        assertThatExceptionOfType(BodyTooLongException.class).isThrownBy(() -> execute(Reactions.endless()));
        assertThat(server.ledger().settles()).isTrue();
        assertThat(server.ledger().dropped()).isEqualTo(1);
    }

    @Test
    void the_read_timeout_covers_a_body_that_drips_and_ends_its_connection() {
        builder.readTimeout(Duration.ofMillis(200));

        assertThatExceptionOfType(TimeoutException.class)
                .isThrownBy(() -> execute(Reactions.drip("yes", Duration.ofMillis(20))));
        assertThat(server.ledger().settles()).isTrue();
        assertThat(server.ledger().dropped()).isEqualTo(1);
    }

    @Test
    void an_interrupt_ends_the_exchange_and_stays_with_its_thread() throws Exception {
        server.script().otherwise(Reactions.hang());
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                builder.build().execute(request());
            } catch (RuntimeException expected) {
                interrupted.complete(Thread.currentThread().isInterrupted());
            }
        });
        caller.start();
        while (server.ledger().received() == 0) {
            Thread.onSpinWait();
        }
        caller.interrupt();

        assertThat(interrupted.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(server.ledger().settles()).isTrue();
    }

    @Test
    void a_stream_of_events_is_told_as_it_comes() throws Exception {
        Told told = stream(Reactions.raw("text/event-stream", "data: one\n\ndata: two\n\n"));

        assertThat(told.end.get(20, TimeUnit.SECONDS)).isEqualTo("closed");
        assertThat(told.events).containsExactly("one", "two");
    }

    @Test
    void a_stream_without_end_or_without_success_is_an_error() throws Exception {
        assertThat(stream(Reactions.endless()).end.get(20, TimeUnit.SECONDS)).startsWith("BodyTooLongException");
        assertThat(stream(Reactions.status(429, "{}", Map.of())).end.get(20, TimeUnit.SECONDS))
                .startsWith("ProviderRefusedException");
        assertThat(stream(Reactions.resetBefore()).end.get(20, TimeUnit.SECONDS))
                .contains("Exception");
    }

    private Told stream(Reaction reaction) {
        server.script().otherwise(reaction);
        Told told = new Told();
        HttpClient client = builder.build();
        client.execute(request(), new DefaultServerSentEventParser(), told);
        return told;
    }

    private static final class Told implements ServerSentEventListener {
        private final List<String> events = new CopyOnWriteArrayList<>();
        private final CompletableFuture<String> end = new CompletableFuture<>();

        @Override
        public void onEvent(ServerSentEvent event) {
            events.add(event.data());
        }

        @Override
        public void onError(Throwable error) {
            end.complete(error.getClass().getSimpleName());
        }

        @Override
        public void onClose() {
            end.complete("closed");
        }
    }

    @Test
    void guard_a_bound_of_nothing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> builder.bodiesUpTo(0));
    }
}
