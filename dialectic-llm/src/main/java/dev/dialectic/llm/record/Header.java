package dev.dialectic.llm.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dialectic.error.DialecticException;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The first line of a recording: what kind of file it is, and what callers ask of a model before they write a request to it. Immutable.
 *
 * @param provider who runs the model
 * @param model its name; empty if it has none
 * @param schemas whether it keeps to JSON schemas
 */
record Header(ModelProvider provider, String model, boolean schemas) {

    static final String FORMAT = "dialectic-exchanges";
    static final int VERSION = 1;

    static Header of(ChatModel model) {
        String name = model.defaultRequestParameters() == null
                ? null
                : model.defaultRequestParameters().modelName();
        return new Header(
                model.provider(),
                name == null ? "" : name,
                model.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA));
    }

    static Header read(JsonNode json) {
        if (!json.path("format").asText().equals(FORMAT) || json.path("version").asInt() != VERSION) {
            throw new DialecticException("recording: expected a first line of format " + FORMAT + " and version "
                    + VERSION + ", found another; was it written by a newer version?");
        }
        String provider = json.path("provider").asText();
        return new Header(
                Arrays.stream(ModelProvider.values())
                        .filter(each -> each.name().equals(provider))
                        .findFirst()
                        .orElse(ModelProvider.OTHER),
                json.path("model").asText(),
                json.path("schemas").asBoolean());
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put("provider", provider.name());
        json.put("model", model);
        return json.put("schemas", schemas);
    }

    Set<Capability> capabilities() {
        return schemas ? EnumSet.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA) : Set.of();
    }
}
