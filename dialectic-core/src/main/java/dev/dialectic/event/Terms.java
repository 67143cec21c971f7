package dev.dialectic.event;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a debate is held. They are recorded with the question: whoever resumes or continues it keeps to them. Immutable
 * and thread-safe.
 *
 * @param format the name of the procedure
 * @param strategy the name of the voting strategy
 * @param consensus the name of the consensus rule, with its quorum and tie policy
 * @param weighting the name of the weighting
 * @param inDoubt what becomes of a call that was open when the process ended
 * @param attempts how often a call may be made before an invalid answer becomes a silence, at least 1
 * @param turnDeadline how long one call may take, by the clock on the wall; positive
 */
public record Terms(
        String format,
        String strategy,
        String consensus,
        String weighting,
        InDoubt inDoubt,
        int attempts,
        Duration turnDeadline) {

    /** What becomes of a call that was open when the process ended. */
    public enum InDoubt {
        /** It is made again: it may be paid for twice, once for each crash. */
        ASK_AGAIN,
        /** Whoever was asked is silent. */
        ABSTAIN
    }

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if there is no attempt or no time
     */
    public Terms {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(consensus, "consensus");
        Objects.requireNonNull(weighting, "weighting");
        Objects.requireNonNull(inDoubt, "inDoubt");
        if (attempts < 1) {
            throw new IllegalArgumentException("terms: expected at least one attempt, found " + attempts);
        }
        if (turnDeadline.isNegative() || turnDeadline.isZero()) {
            throw new IllegalArgumentException("terms: expected a deadline above zero, found " + turnDeadline);
        }
    }

    /**
     * How the terms at hand differ from these in the way votes are taken and counted.
     *
     * @param atHand the terms that whoever resumes the debate would keep to
     * @return a sentence about the first difference; empty when there is none
     */
    public Optional<String> differenceTo(Terms atHand) {
        return difference("format", format, atHand.format)
                .or(() -> difference("voting strategy", strategy, atHand.strategy))
                .or(() -> difference("consensus rule", consensus, atHand.consensus))
                .or(() -> difference("weighting", weighting, atHand.weighting));
    }

    private static Optional<String> difference(String what, String recorded, String atHand) {
        return recorded.equals(atHand)
                ? Optional.empty()
                : Optional.of("it is held under the " + what + " " + recorded + ", but " + atHand + " is at hand");
    }
}
