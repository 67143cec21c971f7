package dev.dialectic.llm.call;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Silence.Reason;
import dev.dialectic.debate.SilentException;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/** What a response of LangChain4j says, once it is there: whatever its parts lack was paid for all the same. */
final class Replies {

    /** More tokens than any model reads or writes in one call: a count beyond it is a mistake of the provider's. */
    private static final int MOST_TOKENS = 20_000_000;

    private final ModelName name;
    private final PriceList prices;
    private final CallLimits limits;

    Replies(ModelName name, PriceList prices, CallLimits limits) {
        this.name = name;
        this.prices = prices;
        this.limits = limits;
    }

    ModelReply read(ChatResponse response, Usage reserved) {
        AiMessage message = response.aiMessage();
        String text = message == null || message.text() == null ? "" : message.text();
        TokenUsage told = response.tokenUsage();
        boolean measured = told != null && sound(told.inputTokenCount()) && sound(told.outputTokenCount());
        Usage usage = measured
                ? prices.usage(name, told.inputTokenCount(), told.outputTokenCount())
                : prices.usage(name, reserved.inputTokens(), TokenEstimate.of(text));
        FinishReason finished = response.finishReason();
        if (finished == FinishReason.CONTENT_FILTER) {
            throw silence(Reason.REFUSED, "the provider's content filter withheld the answer", usage);
        }
        if (text.isBlank()) {
            throw silence(Reason.INVALID_ANSWER, empty(finished), usage);
        }
        if (text.length() > limits.answerCharacters()) {
            throw silence(
                    Reason.INVALID_ANSWER,
                    "expected an answer of at most " + limits.answerCharacters() + " characters, found " + text.length()
                            + "; answer more briefly",
                    usage);
        }
        boolean whole = finished != FinishReason.LENGTH;
        return new ModelReply(text, usage, whole, measured, prices.of(name).isPresent());
    }

    private static String empty(@Nullable FinishReason finished) {
        return finished == FinishReason.LENGTH
                ? "expected an answer, found none before the longest length was reached; think more briefly"
                : "expected an answer, found an empty one";
    }

    private static boolean sound(@Nullable Integer tokens) {
        return tokens != null && tokens >= 0 && tokens <= MOST_TOKENS;
    }

    private SilentException silence(Reason reason, String words, Usage usage) {
        return new SilentException(reason, name + ": " + words, usage);
    }
}
