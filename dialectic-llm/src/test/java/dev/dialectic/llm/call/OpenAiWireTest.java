package dev.dialectic.llm.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Silence.Reason;
import dev.dialectic.debate.SilentException;
import dev.dialectic.llm.json.ModelJson;
import dev.dialectic.llm.json.ObjectShape;
import dev.dialectic.llm.json.Reading;
import dev.dialectic.llm.json.Shape;
import dev.dialectic.llm.server.LoopbackModel;
import dev.dialectic.llm.server.Reaction;
import dev.dialectic.llm.server.Reactions;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What LangChain4j's client for OpenAI makes of our requests, and what is lost with the HTTP client it chooses itself. */
@Timeout(30)
class OpenAiWireTest {

    private static final ModelName NAME = new ModelName("openai", "m");

    private static final ObjectShape SHAPE = ObjectShape.named("ballot")
            .needs("choice", Shape.oneOf(List.of("rebase", "merge")), "the option")
            .needs("confidence", Shape.share(), "how sure")
            .mayLose("reasoning", Shape.text(100), "why");

    private final LoopbackModel server = LoopbackModel.start();
    private final ModelGates gates = ModelGates.create();

    @AfterEach
    void close() {
        gates.close();
        server.close();
    }

    private static Attempt within(Duration time) {
        return Attempt.first(Instant.now().plus(time));
    }

    private OpenAiChatModel.OpenAiChatModelBuilder openAi() {
        return OpenAiChatModel.builder()
                .baseUrl(server.baseUrl())
                .apiKey("sk-loopback")
                .modelName("m")
                .maxRetries(0);
    }

    @Test
    void a_shape_is_sent_as_a_strict_schema_in_which_optional_members_may_be_null() {
        List<JsonNode> requests = new CopyOnWriteArrayList<>();
        server.script().otherwise(Reactions.says(exchange -> {
            requests.add(exchange.request());
            return "{\"choice\":\"merge\",\"confidence\":1,\"reasoning\":null}";
        }));
        ModelCalls calls = ModelCalls.to(
                openAi().strictJsonSchema(true)
                        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                        .build(),
                NAME,
                gates);

        ModelReply reply = calls.ask(FaultTableTest.PROMPT, SHAPE, within(Duration.ofSeconds(20)));

        assertThat(ModelJson.read(reply.text(), SHAPE)).isInstanceOf(Reading.Understood.class);
        JsonNode format = requests.get(0).path("response_format");
        assertThat(format.path("type").asText()).isEqualTo("json_schema");
        JsonNode sent = format.path("json_schema");
        assertThat(sent.path("name").asText()).isEqualTo("ballot");
        assertThat(sent.path("strict").asBoolean()).isTrue();
        JsonNode schema = sent.path("schema");
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(schema.path("required").toString()).isEqualTo("[\"choice\",\"confidence\",\"reasoning\"]");
        assertThat(schema.path("properties").path("reasoning").path("type").toString())
                .isEqualTo("[\"string\",\"null\"]");
        assertThat(schema.path("properties").path("choice").path("enum").toString())
                .isEqualTo("[\"rebase\",\"merge\"]");
    }

    @Test
    void a_maximum_of_output_tokens_is_what_is_reserved() {
        ModelCalls calls = ModelCalls.to(openAi().maxTokens(77).build(), NAME, gates);

        assertThat(calls.reserve(FaultTableTest.PROMPT).outputTokens()).isEqualTo(77);
    }

    @Test
    void with_the_client_that_langchain4j_chooses_the_deadline_holds_all_the_same() {
        assertThat(ofStockClient(Reactions.drip("yes", Duration.ofMillis(20)), Duration.ofMillis(200))
                        .reason())
                .isEqualTo(Reason.TIMEOUT);
        assertThat(ofStockClient(Reactions.hang(), Duration.ofMillis(200)).reason())
                .isEqualTo(Reason.TIMEOUT);
        assertThat(server.ledger().settles()).as("both connections were ended").isTrue();
    }

    @Test
    void with_the_client_that_langchain4j_chooses_a_wait_is_known_from_words_only() {
        String words = Reactions.errorBody("tokens", "rate_limit_exceeded", "Please try again in 2s.");
        Reaction inHeader = Reactions.status(429, "{}", Map.of("Retry-After", "7"));

        assertThat(ofStockClient(inHeader, Duration.ofSeconds(20)).wanted()).isEmpty();
        assertThat(ofStockClient(Reactions.status(429, words, Map.of()), Duration.ofSeconds(20))
                        .wanted())
                .contains(Duration.ofSeconds(2));
    }

    private SilentException ofStockClient(Reaction reaction, Duration time) {
        server.script().otherwise(reaction);
        ModelCalls calls = ModelCalls.to(
                openAi().httpClientBuilder(new JdkHttpClientBuilder()).build(), NAME, gates);
        try {
            calls.ask(FaultTableTest.PROMPT, within(time));
        } catch (SilentException silent) {
            return silent;
        }
        throw new AssertionError("expected a silence, found an answer");
    }

    @Test
    void a_provider_that_is_gone_is_no_connection_and_costs_nothing() {
        server.close();
        ModelCalls calls = ModelCalls.to(FaultTableTest.model(server), NAME, gates);
        try {
            calls.ask(FaultTableTest.PROMPT, within(Duration.ofSeconds(20)));
        } catch (SilentException silent) {
            assertThat(silent.reason()).isEqualTo(Reason.PROVIDER_DOWN);
            assertThat(silent.isTemporary()).isTrue();
            assertThat(silent.usage().inputTokens()).isZero();
            return;
        }
        throw new AssertionError("expected a silence, found an answer");
    }
}
