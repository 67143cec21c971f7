package dev.dialectic.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dialectic.llm.server.ObligingAnswers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code debate --model ollama:...}, against a server on loopback that answers as Ollama's {@code /api/chat} does. */
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OllamaDebateTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/chat", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode request = MAPPER.readTree(exchange.getRequestBody());
        requests.add(request);
        String model = request.path("model").asText();
        ObjectNode response = MAPPER.createObjectNode()
                .put("model", model)
                .put("created_at", "2026-01-01T00:00:00Z")
                .put("done", true)
                .put("done_reason", "stop")
                .put("prompt_eval_count", 100)
                .put("eval_count", 10);
        response.putObject("message")
                .put("role", "assistant")
                .put(
                        "content",
                        ObligingAnswers.preferring("mongo")
                                .answer(model, request.path("messages"), request.path("format")));
        byte[] body = response.toString().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_model_of_ollama_debates_without_a_key_by_schema_or_in_words(boolean bySchema) {
        String url = "ollama=http://localhost:" + server.getAddress().getPort();
        String schema = bySchema ? "--model-url=" + url : "--no-schema";
        Command run = ModelCommand.in(
                Map.of(),
                "debate",
                "Which store?",
                "-o",
                "postgres",
                "-o",
                "mongo",
                "--panel",
                "ethics",
                "--format",
                "vote-only",
                "--model",
                "ollama:llama3.1:8b",
                schema,
                bySchema ? "--price=in=0,out=0" : "--model-url=" + url);

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains("Verdict: mongo", "ollama:llama3.1:8b, prompts v1", "330 tokens (300 read, 30 written)");
        assertThat(requests).hasSize(3).allSatisfy(request -> {
            assertThat(request.path("model").asText()).isEqualTo("llama3.1:8b");
            assertThat(request.path("format").isObject()).isEqualTo(bySchema);
        });
    }
}
