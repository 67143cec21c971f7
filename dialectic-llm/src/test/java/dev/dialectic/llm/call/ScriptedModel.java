package dev.dialectic.llm.call;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/** A chat model within the process that does what a test tells it. Thread-safe. */
final class ScriptedModel implements ChatModel {

    private final List<ChatRequest> requests = new CopyOnWriteArrayList<>();
    private final Set<Capability> capabilities;
    private volatile Callable<ChatResponse> script = () -> says("yes");

    ScriptedModel(Capability... capabilities) {
        this.capabilities = Set.of(capabilities);
    }

    static ChatResponse says(String text) {
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(text))
                .tokenUsage(new TokenUsage(10, 20))
                .build();
    }

    /** What the next calls do. */
    ScriptedModel doing(Callable<ChatResponse> next) {
        script = next;
        return this;
    }

    List<ChatRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        requests.add(request);
        try {
            return script.call();
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception thrown) {
            throw new RuntimeException(thrown);
        }
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return capabilities;
    }
}
