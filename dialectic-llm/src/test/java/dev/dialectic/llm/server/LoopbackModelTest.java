package dev.dialectic.llm.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.llm.server.LedgerLine.What;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LoopbackModelTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static HttpResponse<String> post(LoopbackModel server, String path, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                        .timeout(Duration.ofSeconds(20))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int status(LoopbackModel server, String body) throws IOException, InterruptedException {
        return post(server, "/chat/completions", body).statusCode();
    }

    @Test
    void a_script_answers_by_model_by_marker_and_by_attempt() throws Exception {
        try (LoopbackModel server = LoopbackModel.start()) {
            server.script()
                    .on("a", "ballot", Reactions.error(500, "t", "c", "m"), Reactions.error(503, "t", "c", "m"))
                    .on("a", "", Reactions.error(400, "t", "c", "m"))
                    .on("", "", Reactions.says("yes"));

            assertThat(status(server, "{\"model\":\"a\",\"x\":\"ballot\"}")).isEqualTo(500);
            assertThat(status(server, "{\"model\":\"a\"}")).isEqualTo(400);
            assertThat(status(server, "{\"model\":\"a\",\"x\":\"ballot\"}")).isEqualTo(503);
            assertThat(status(server, "{\"model\":\"a\",\"x\":\"ballot\"}"))
                    .as("the last one stays")
                    .isEqualTo(503);
            assertThat(post(server, "/chat/completions", "{\"model\":\"b\"}").body())
                    .contains("\"content\":\"yes\"", "\"model\":\"b\"");
        }
    }

    @Test
    void what_no_rule_fits_and_what_it_does_not_speak_is_refused() throws Exception {
        try (LoopbackModel server = LoopbackModel.start()) {
            assertThat(status(server, "no json")).isEqualTo(501);
            assertThat(post(server, "/embeddings", "{}").statusCode()).isEqualTo(404);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> server.script().on("", ""));
        }
    }

    @Test
    void the_ledger_tells_what_came_what_went_and_what_is_billed(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ledger");
        try (LoopbackModel server = LoopbackModel.start(0, RequestLedger.in(file))) {
            server.script().on("m", "", Reactions.says("12345678"), Reactions.resetMidBody("12345678"));
            String body = "{\"model\":\"m\",\"x\":1234567890123}";
            status(server, body);
            try {
                status(server, body);
            } catch (IOException reset) {
                assertThat(reset).isNotNull();
            }

            assertThat(server.ledger().settles()).isTrue();
            assertThat(server.ledger().received()).isEqualTo(2);
            assertThat(server.ledger().answered()).isEqualTo(1);
            assertThat(server.ledger().dropped()).isEqualTo(1);
            assertThat(server.ledger().billedTokens())
                    .as("a dropped answer is billed all the same")
                    .isEqualTo(2 * (7 + 2));
            LedgerLine first = server.ledger().lines().get(0);
            assertThat(first.what()).isEqualTo(What.RECEIVED);
            assertThat(first.bytes()).isEqualTo(body.length());
            assertThat(server.ledger().timesAnswered(first.bodyHash())).isEqualTo(1);
            assertThat(Files.readAllLines(file)).hasSize(4).allMatch(line -> line.contains(first.bodyHash()));
        }
    }
}
