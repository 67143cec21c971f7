package dev.dialectic.llm.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A chat completion as OpenAI writes it. Immutable.
 *
 * @param content what the model says
 * @param finish why it ended: {@code stop}, {@code length}, {@code content_filter}
 * @param promptTokens tokens read
 * @param answerTokens tokens written
 */
public record Completion(String content, String finish, long promptTokens, long answerTokens) {

    private static final int BYTES_OF_A_TOKEN = 4;

    /** An answer to a request, with tokens counted at four characters each. */
    public static Completion of(Exchange exchange, String content) {
        return new Completion(
                content, "stop", exchange.body().length() / BYTES_OF_A_TOKEN, content.length() / BYTES_OF_A_TOKEN);
    }

    /** The same, ended for another reason. */
    public Completion finished(String reason) {
        return new Completion(content, reason, promptTokens, answerTokens);
    }

    /** The same with other counts. */
    public Completion counting(long prompt, long answer) {
        return new Completion(content, finish, prompt, answer);
    }

    /** The envelope. */
    public ObjectNode json(String model) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("id", "chatcmpl-loopback")
                .put("object", "chat.completion")
                .put("created", 0)
                .put("model", model);
        ObjectNode choice = root.putArray("choices").addObject().put("index", 0);
        choice.putObject("message").put("role", "assistant").put("content", content);
        choice.put("finish_reason", finish);
        root.putObject("usage")
                .put("prompt_tokens", promptTokens)
                .put("completion_tokens", answerTokens)
                .put("total_tokens", promptTokens + answerTokens);
        return root;
    }

    /** What a provider would bill. */
    long tokens() {
        return promptTokens + answerTokens;
    }
}
