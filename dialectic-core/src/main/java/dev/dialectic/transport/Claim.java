package dev.dialectic.transport;

import dev.dialectic.journal.DebateLog;
import dev.dialectic.question.Question;
import java.util.Objects;

/**
 * A question that somebody took on, and the log of its debate: whoever claims a question owns both, until it is asked for them back.
 * Immutable but for the recall.
 *
 * @param question what has to be settled
 * @param log where it is to be recorded; whoever holds the claim closes it
 * @param recall by which the claim is asked back; whoever holds the claim heeds it
 */
public record Claim(Question question, DebateLog log, Recall recall) {
    /** Checks that nothing is missing. */
    public Claim {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(log, "log");
        Objects.requireNonNull(recall, "recall");
    }

    /**
     * A claim that its inbox never asks back.
     *
     * @param question what has to be settled
     * @param log where it is to be recorded; whoever holds the claim closes it
     */
    public Claim(Question question, DebateLog log) {
        this(question, log, new Recall());
    }
}
