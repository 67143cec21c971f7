package dev.dialectic.llm.call;

import java.time.Duration;
import java.util.Objects;

/**
 * How long a call may take and how much it may bring. Immutable and thread-safe.
 *
 * @param longestCall how long a call may take by the clock on the wall, also if its deadline is later; by default 60 seconds
 * @param longestWait the longest wait that a provider may ask for before the next attempt; one that asks for more is not asked again; by
 *     default 60 seconds
 * @param answerCharacters the longest answer that is taken; by default 200,000
 * @param answerTokens how many tokens an answer is assumed to have when a budget is reserved for it, unless the model itself is
 *     built with a maximum of output tokens; by default 2,000
 */
public record CallLimits(Duration longestCall, Duration longestWait, int answerCharacters, int answerTokens) {

    /** The defaults. */
    public static final CallLimits DEFAULT =
            new CallLimits(Duration.ofSeconds(60), Duration.ofSeconds(60), 200_000, 2_000);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the longest call or a number is not positive, or the longest wait is negative
     */
    public CallLimits {
        Objects.requireNonNull(longestCall, "longestCall");
        Objects.requireNonNull(longestWait, "longestWait");
        boolean sound = longestCall.compareTo(Duration.ZERO) > 0
                && !longestWait.isNegative()
                && answerCharacters > 0
                && answerTokens > 0;
        if (!sound) {
            throw new IllegalArgumentException(
                    "limits: expected a positive call, answer and number of tokens and a wait of at least 0,"
                            + " found " + longestCall + ", " + longestWait + ", " + answerCharacters + ", "
                            + answerTokens);
        }
    }

    /**
     * The same with another longest call.
     *
     * @param longest how long a call may take, positive
     * @return the limits
     * @throws IllegalArgumentException if it is not positive
     */
    public CallLimits callsUpTo(Duration longest) {
        return new CallLimits(longest, longestWait, answerCharacters, answerTokens);
    }

    /**
     * The same with another longest answer.
     *
     * @param characters how long an answer may be, positive
     * @return the limits
     * @throws IllegalArgumentException if it is not positive
     */
    public CallLimits answersUpTo(int characters) {
        return new CallLimits(longestCall, longestWait, characters, answerTokens);
    }

    /**
     * The same with another assumption on answers.
     *
     * @param tokens how many tokens an answer is assumed to have, positive
     * @return the limits
     * @throws IllegalArgumentException if it is not positive
     */
    public CallLimits assumingTokens(int tokens) {
        return new CallLimits(longestCall, longestWait, answerCharacters, tokens);
    }
}
