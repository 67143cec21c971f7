package dev.dialectic.llm.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Asks another model and writes down what came of it. Thread-safe if that model is. A call whose line cannot be written throws, though
 * it was answered: a recording with holes would be none.
 */
public final class RecordingModel implements RecordedModel {

    private final ChatModel model;
    private final ExchangeFile file;
    private final UnaryOperator<String> redactor;

    private RecordingModel(ChatModel model, ExchangeFile file, UnaryOperator<String> redactor) {
        this.model = model;
        this.file = file;
        this.redactor = redactor;
    }

    static RecordingModel of(ChatModel model, Path file, UnaryOperator<String> redactor) {
        Objects.requireNonNull(redactor, "redactor");
        return new RecordingModel(model, ExchangeFile.open(file, Header.of(model)), redactor);
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
        // Before the call, so that a redactor that fails costs nothing.
        JsonNode asked = RequestJson.of(request, redactor);
        ChatResponse response;
        try {
            response = model.chat(request, options);
        } catch (RuntimeException failure) {
            write(asked, "failure", FailureJson.of(failure));
            throw failure;
        }
        write(asked, "response", ResponseJson.of(response, redactor));
        return response;
    }

    private void write(JsonNode request, String what, JsonNode outcome) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.set("request", request);
        line.set(what, outcome);
        file.append(line);
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return model.defaultRequestParameters();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return model.supportedCapabilities();
    }

    @Override
    public ModelProvider provider() {
        return model.provider();
    }

    @Override
    public List<String> notes() {
        return file.notes();
    }

    @Override
    public void close() {
        file.close();
    }
}
