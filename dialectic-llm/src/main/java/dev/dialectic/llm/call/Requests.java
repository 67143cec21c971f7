package dev.dialectic.llm.call;

import dev.dialectic.llm.json.ObjectShape;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import java.util.ArrayList;
import java.util.List;

/** What is sent to a model. */
final class Requests {

    private Requests() {}

    static ChatRequest plain(List<ChatMessage> messages) {
        return ChatRequest.builder().messages(messages).build();
    }

    /** Asks for an object: by its schema where the model keeps to schemas, else in words after the prompt. */
    static ChatRequest shaped(ChatModel model, List<ChatMessage> messages, ObjectShape shape) {
        if (!model.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA)) {
            return plain(described(messages, shape.prompt()));
        }
        return ChatRequest.builder()
                .messages(messages)
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(shape.schema())
                        .build())
                .build();
    }

    /** Some models refuse two messages of a user in a row, so the words are put under the last one. */
    private static List<ChatMessage> described(List<ChatMessage> messages, String words) {
        List<ChatMessage> described = new ArrayList<>(messages);
        int last = described.size() - 1;
        if (last >= 0 && described.get(last) instanceof UserMessage user && user.hasSingleText()) {
            described.set(last, UserMessage.from(user.singleText() + "\n\n" + words));
        } else {
            described.add(UserMessage.from(words));
        }
        return described;
    }
}
