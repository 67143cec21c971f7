package dev.dialectic.llm.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dialectic.error.DialecticException;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessageDeserializer;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An answer as JSON and back. What only one provider tells beside message, id, model, finish reason and tokens is lost. Pure. */
final class ResponseJson {

    private ResponseJson() {}

    static JsonNode of(ChatResponse response, UnaryOperator<String> redactor) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("message", RequestJson.redacted(RequestJson.message(response.aiMessage()), redactor));
        put(json, "id", response.id());
        put(json, "model", response.modelName());
        put(json, "finish", response.finishReason());
        TokenUsage usage = response.tokenUsage();
        if (usage != null) {
            ObjectNode tokens = json.putObject("tokens");
            tokens.put("input", usage.inputTokenCount());
            tokens.put("output", usage.outputTokenCount());
            tokens.put("total", usage.totalTokenCount());
        }
        return json;
    }

    /** What is read is checked here, once, and not when it is replayed. */
    static ChatResponse read(JsonNode json) {
        if (!(ChatMessageDeserializer.messageFromJson(json.path("message").toString()) instanceof AiMessage message)) {
            throw new DialecticException("recording: expected a message of a model as its answer");
        }
        ChatResponse.Builder response = ChatResponse.builder().aiMessage(message);
        if (json.hasNonNull("id")) {
            response.id(json.path("id").asText());
        }
        if (json.hasNonNull("model")) {
            response.modelName(json.path("model").asText());
        }
        if (json.hasNonNull("finish")) {
            response.finishReason(finish(json.path("finish").asText()));
        }
        if (json.hasNonNull("tokens")) {
            JsonNode tokens = json.path("tokens");
            response.tokenUsage(
                    new TokenUsage(count(tokens, "input"), count(tokens, "output"), count(tokens, "total")));
        }
        return response.build();
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    /** A reason that this version of LangChain4j does not know is one of no kind. */
    private static FinishReason finish(String name) {
        return Arrays.stream(FinishReason.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(FinishReason.OTHER);
    }

    private static @Nullable Integer count(JsonNode tokens, String name) {
        return tokens.hasNonNull(name) ? Integer.valueOf(tokens.path(name).asInt()) : null;
    }
}
