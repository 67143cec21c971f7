package dev.dialectic.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A chat model within the process whose words are a function of what it is asked. Thread-safe. */
final class TalkingModel implements ChatModel {

    private final List<ChatRequest> requests = new CopyOnWriteArrayList<>();
    private final Function<ChatRequest, String> words;

    TalkingModel(Function<ChatRequest, String> words) {
        this.words = words;
    }

    /** Says the same to everything. */
    static TalkingModel saying(String text) {
        return new TalkingModel(request -> text);
    }

    /** Says these texts one after the other, and the last for ever. */
    static TalkingModel saying(String... texts) {
        CopyOnWriteArrayList<String> left = new CopyOnWriteArrayList<>(texts);
        return new TalkingModel(request -> left.size() > 1 ? left.remove(0) : left.get(0));
    }

    List<ChatRequest> requests() {
        return List.copyOf(requests);
    }

    /** What stood in the system message of a request. */
    static String system(ChatRequest request) {
        return ((SystemMessage) request.messages().get(0)).text();
    }

    /** What stood in the user's message of a request. */
    static String user(ChatRequest request) {
        return ((UserMessage) request.messages().get(1)).singleText();
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        requests.add(request);
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(words.apply(request)))
                .tokenUsage(new TokenUsage(100, 20))
                .build();
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return ChatRequestParameters.builder().modelName("talking-1").build();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    }
}
