package dev.dialectic.transport;

import dev.dialectic.journal.DebateLog;
import dev.dialectic.question.Question;
import java.util.Objects;

/**
 * A question that somebody took on, and the log of its debate: whoever claims a question owns both. Immutable.
 *
 * @param question what has to be settled
 * @param log where it is to be recorded; whoever holds the claim closes it
 */
public record Claim(Question question, DebateLog log) {
    /** Checks that nothing is missing. */
    public Claim {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(log, "log");
    }
}
