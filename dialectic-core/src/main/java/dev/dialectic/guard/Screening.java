package dev.dialectic.guard;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a {@link PromptScreen} found in a text. It decides nothing: a text that is flagged may be about injections, and one
 * that is not may be one. Immutable and thread-safe.
 *
 * @param score how much speaks for an injection, in [0, 1]; it is no probability
 * @param reasons the signs that the score was made of, heaviest first; empty when there were none
 */
public record Screening(double score, List<Reason> reasons) {

    /**
     * Checks the score and copies.
     *
     * @throws IllegalArgumentException if the score is outside [0, 1]
     */
    public Screening {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("screening: expected a score in [0, 1], found " + score);
        }
        reasons = List.copyOf(reasons);
    }

    /**
     * A sign that was found, and where.
     *
     * @param sign the sign
     * @param quote what was found, as one line in the form in which texts are compared: lower case, at most 80 characters. It
     *     is the words of whoever wrote the text: data
     */
    public record Reason(InjectionSign sign, String quote) {
        /** Checks. */
        public Reason {
            Objects.requireNonNull(sign, "sign");
            Objects.requireNonNull(quote, "quote");
        }
    }

    /**
     * Whether the score reaches {@link PromptScreen#THRESHOLD}.
     *
     * @return true if the text is worth a look
     */
    public boolean flagged() {
        return score >= PromptScreen.THRESHOLD;
    }

    /**
     * The reasons as one line, without the words of the text.
     *
     * @return such as {@code earlier instructions are to be ignored; there is no time to think}; empty without reasons
     */
    public String because() {
        return reasons.stream().map(reason -> reason.sign().meaning()).collect(Collectors.joining("; "));
    }
}
