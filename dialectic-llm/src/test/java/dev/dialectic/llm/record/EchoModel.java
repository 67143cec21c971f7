package dev.dialectic.llm.record;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** A chat model within the process that answers with words made from the last message and the number of the call. Thread-safe. */
final class EchoModel implements ChatModel {

    private final AtomicInteger calls = new AtomicInteger();
    private final String name;
    private final BiFunction<String, Integer, String> words;

    EchoModel(String name, BiFunction<String, Integer, String> words) {
        this.name = name;
        this.words = words;
    }

    /** Says {@code echo 1: ...} to its first call, and so on. */
    static EchoModel counting() {
        return new EchoModel("echo-1", (text, number) -> "echo " + number + ": " + text);
    }

    int calls() {
        return calls.get();
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        List<ChatMessage> messages = request.messages();
        String text = ((UserMessage) messages.get(messages.size() - 1)).singleText();
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(words.apply(text, calls.incrementAndGet())))
                .id("id-" + calls.get())
                .modelName(name)
                .finishReason(FinishReason.LENGTH)
                .tokenUsage(new TokenUsage(text.length(), 7))
                .build();
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return ChatRequestParameters.builder().modelName(name).temperature(0.3).build();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    }

    @Override
    public ModelProvider provider() {
        return ModelProvider.MISTRAL_AI;
    }
}
