package dev.dialectic.llm.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dialectic.call.Attempt;
import dev.dialectic.llm.call.ModelCalls;
import dev.dialectic.llm.call.ModelGates;
import dev.dialectic.llm.call.ModelName;
import dev.dialectic.llm.call.ModelReply;
import dev.dialectic.llm.http.BoundedHttpClientBuilder;
import dev.dialectic.llm.json.ModelJson;
import dev.dialectic.llm.json.ObjectShape;
import dev.dialectic.llm.json.Reading;
import dev.dialectic.llm.json.Shape;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever form is asked for, by schema or in words, is what is answered. */
@Timeout(30)
class ObligingAnswersTest {

    private final LoopbackModel server = LoopbackModel.start();
    private final ModelGates gates = ModelGates.create();

    @AfterEach
    void close() {
        gates.close();
        server.close();
    }

    private static final Shape OPTION = Shape.oneOf(List.of("merge", "re\"base", "squash"));

    private static final ObjectShape SHAPE = ObjectShape.named("everything")
            .needs("choice", OPTION, "the id, of at most 3 words, \"quoted\"")
            .needs("confidence", Shape.share(), "how sure")
            .needs("count", Shape.integer(2, 9), "")
            .needs("yes", Shape.yesNo(), "")
            .needs("name", Shape.text(3), "a short one")
            .may("ranking", Shape.listOf(OPTION, 0, 3).distinct(), "left out or empty")
            .needs("three", Shape.listOf(OPTION, 3, 3).distinct(), "each once")
            .needs(
                    "specialists",
                    Shape.listOf(
                            ObjectShape.named("specialist")
                                    .needs("agent", OPTION, "who")
                                    .needs("score", Shape.number(0.8, 1), "")
                                    .needs("domains", Shape.listOf(Shape.text(80), 1, 6), "what it knows"),
                            2,
                            6),
                    "some");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_form_is_answered(boolean bySchema) {
        server.script().otherwise(Reactions.says(ObligingAnswers.preferring("squash")));

        ObjectNode answer = answer(bySchema, "Ada");

        assertThat(answer.get("choice").textValue()).isEqualTo("squash");
        assertThat(answer.get("confidence").doubleValue()).isEqualTo(0.7);
        assertThat(answer.get("count").longValue()).isEqualTo(2);
        assertThat(answer.get("name").textValue()).hasSize(3);
        assertThat(answer.get("specialists")).hasSize(2);
        assertThat(answer.get("specialists").path(0).path("agent"))
                .isNotEqualTo(answer.get("specialists").path(1).path("agent"));
        assertThat(answer.get("specialists").path(0).path("score").doubleValue())
                .isEqualTo(0.8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_is_asked_again_stays_with_its_choice(boolean bySchema) {
        server.script().otherwise(Reactions.says(ObligingAnswers.any()));

        assertThat(List.of("Ada", "Bo", "Cy", "Di", "Eve", "Flo"))
                .extracting(name -> answer(bySchema, name).get("choice").textValue())
                .as("agents differ")
                .containsAnyOf("merge", "re\"base")
                .contains("squash");
        assertThat(answer(bySchema, "Ada")).isEqualTo(answer(bySchema, "Ada"));
    }

    private ObjectNode answer(boolean bySchema, String who) {
        OpenAiChatModel.OpenAiChatModelBuilder model = OpenAiChatModel.builder()
                .baseUrl(server.baseUrl())
                .apiKey("sk-loopback")
                .modelName("m")
                .httpClientBuilder(new BoundedHttpClientBuilder())
                .strictJsonSchema(true)
                .maxRetries(0);
        if (bySchema) {
            model.supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        }
        ModelReply reply = ModelCalls.to(model.build(), new ModelName("openai", "m"), gates)
                .ask(
                        List.of(SystemMessage.from("You are " + who + ".\n\nMore."), UserMessage.from("Which?")),
                        SHAPE,
                        Attempt.first(Instant.now().plus(Duration.ofSeconds(20))));
        Reading reading = ModelJson.read(reply.text(), SHAPE);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        assertThat(((Reading.Understood) reading).repaired()).isFalse();
        return ((Reading.Understood) reading).value();
    }
}
