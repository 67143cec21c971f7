package dev.dialectic.benchmark.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Map;
import java.util.Set;

/** A model within the process that answers at once, and knows one answer of each form. Immutable and thread-safe. */
final class InstantModel implements ChatModel {

    private static final String WORDS =
            "It has been run here for years, and whoever is called at night knows it. ".repeat(5);
    private static final Map<String, ChatResponse> ANSWERS = Map.of(
            "position",
            answer("{\"option\":\"postgres\",\"confidence\":0.7,\"reasoning\":\"" + WORDS + "\"}"),
            "statement",
            answer("{\"text\":\"" + WORDS + "\",\"evidence\":[]}"),
            "ballot",
            answer("{\"choice\":\"postgres\",\"confidence\":0.7,\"reasoning\":\"" + WORDS
                    + "\",\"alternatives\":[],\"ranking\":[]}"));
    private static final ChatResponse TO_ADA = reply("ada"), TO_BO = reply("bo");

    private static final ChatRequestParameters PARAMETERS =
            ChatRequestParameters.builder().modelName("instant-1").build();

    private static ChatResponse reply(String to) {
        return answer("{\"replies\":[{\"to\":\"" + to + "\",\"text\":\"" + WORDS + "\"}]}");
    }

    private static ChatResponse answer(String text) {
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(text))
                .tokenUsage(new TokenUsage(500, 100))
                .build();
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        ResponseFormat format = request.responseFormat();
        String form = format == null ? "statement" : format.jsonSchema().name();
        ChatResponse known = ANSWERS.get(form);
        return known == null ? isAda(request.messages().get(0)) ? TO_BO : TO_ADA : known;
    }

    private static boolean isAda(ChatMessage system) {
        return ((SystemMessage) system).text().contains("Ada");
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return PARAMETERS;
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    }
}
