package dev.dialectic.llm.call;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;

/**
 * How many tokens a text will be at most, near enough to reserve a budget by: a token for every three bytes of UTF-8, and eight for
 * each message around it. English has about four bytes a token, other languages in the common vocabularies three to four;
 * numbers, rare scripts and random letters can have fewer, down to one. So it is usual for it to be too high, and not a proof.
 */
public final class TokenEstimate {

    private static final int BYTES_OF_A_TOKEN = 3;
    private static final int TOKENS_AROUND_A_MESSAGE = 8;

    private TokenEstimate() {}

    /**
     * The tokens of a text.
     *
     * @param text the text
     * @return about how many, rounded up
     */
    public static long of(String text) {
        long bytes = text.codePoints().mapToLong(TokenEstimate::bytes).sum();
        return (bytes + BYTES_OF_A_TOKEN - 1) / BYTES_OF_A_TOKEN;
    }

    /**
     * The tokens of messages.
     *
     * @param messages the messages; of those that hold more than text, pictures for one, the text alone is counted
     * @return about how many
     */
    public static long of(List<ChatMessage> messages) {
        return messages.stream()
                .mapToLong(each -> TOKENS_AROUND_A_MESSAGE + of(text(each)))
                .sum();
    }

    private static String text(ChatMessage message) {
        if (message instanceof SystemMessage system) {
            return system.text();
        }
        if (message instanceof UserMessage user) {
            return user.hasSingleText() ? user.singleText() : user.contents().toString();
        }
        if (message instanceof AiMessage answer) {
            String text = answer.text();
            return text == null ? "" : text;
        }
        return message.toString();
    }

    private static long bytes(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
}
