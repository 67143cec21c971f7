package dev.dialectic.llm.call;

import dev.dialectic.call.Usage;
import java.util.Objects;

/**
 * What a model answered. Immutable and thread-safe.
 *
 * @param text its words, not blank
 * @param usage the tokens and what they cost
 * @param whole false if the provider says that it cut the answer off at a length
 * @param measured whether the provider told the tokens; false when it told none, or numbers that cannot be, so that they are
 *     estimated from the texts
 * @param priced whether the price of the model is known; if not, the cost is zero because nobody knows it
 */
public record ModelReply(String text, Usage usage, boolean whole, boolean measured, boolean priced) {

    /** Checks that nothing is missing. */
    public ModelReply {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(usage, "usage");
    }
}
