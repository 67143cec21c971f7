package dev.dialectic.llm.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A request as JSON that leaves nothing out of what a caller sends. Pure. */
final class RequestJson {

    private RequestJson() {}

    /** The request with every text as the redactor has it. */
    static JsonNode of(ChatRequest request, UnaryOperator<String> redactor) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (ChatMessage message : request.messages()) {
            json.withArrayProperty("messages").add(message(message));
        }
        ObjectNode parameters = parameters(request.parameters());
        if (!parameters.isEmpty()) {
            json.set("parameters", parameters);
        }
        return redacted(json, redactor);
    }

    /** A message as LangChain4j itself writes it. */
    static JsonNode message(ChatMessage message) {
        return CanonicalJson.read(ChatMessageSerializer.messageToJson(message));
    }

    /** The same JSON with each text replaced; names of members stay. */
    static JsonNode redacted(JsonNode json, UnaryOperator<String> redactor) {
        if (json.isTextual()) {
            return TextNode.valueOf(redactor.apply(json.textValue()));
        }
        if (json.isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            json.forEach(each -> list.add(redacted(each, redactor)));
            return list;
        }
        if (json.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            json.properties().forEach(each -> object.set(each.getKey(), redacted(each.getValue(), redactor)));
            return object;
        }
        return json;
    }

    private static ObjectNode parameters(ChatRequestParameters sent) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "modelName", sent.modelName());
        put(json, "temperature", sent.temperature());
        put(json, "topP", sent.topP());
        put(json, "topK", sent.topK());
        put(json, "frequencyPenalty", sent.frequencyPenalty());
        put(json, "presencePenalty", sent.presencePenalty());
        put(json, "maxOutputTokens", sent.maxOutputTokens());
        put(json, "toolChoice", sent.toolChoice());
        orNone(sent.stopSequences())
                .forEach(each -> json.withArrayProperty("stopSequences").add(each));
        orNone(sent.toolSpecifications())
                .forEach(each -> json.withArrayProperty("tools").add(tool(each)));
        if (sent.responseFormat() != null) {
            json.set("responseFormat", format(sent.responseFormat()));
        }
        if (sent.getClass() != DefaultChatRequestParameters.class) {
            json.set("provider", ProviderJson.of(sent));
        }
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static ObjectNode tool(ToolSpecification tool) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "name", tool.name());
        put(json, "description", tool.description());
        put(json, "strict", tool.strict());
        if (tool.parameters() != null) {
            json.set("parameters", SchemaJson.of(tool.parameters()));
        }
        if (tool.metadata() != null && !tool.metadata().isEmpty()) {
            json.set("metadata", CanonicalJson.tree(tool.metadata()));
        }
        return json;
    }

    private static ObjectNode format(ResponseFormat format) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "type", format.type());
        if (format.jsonSchema() != null) {
            put(json, "name", format.jsonSchema().name());
            json.set("schema", SchemaJson.of(format.jsonSchema().rootElement()));
        }
        return json;
    }
}
