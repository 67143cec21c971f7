package dev.dialectic.event;

import dev.dialectic.question.Question;
import java.util.Objects;

/**
 * A question was brought, and on which terms it is debated. Immutable and thread-safe.
 *
 * @param question what has to be settled
 * @param terms how it is settled
 */
public record QuestionRaised(Question question, Terms terms) implements DebateEvent {
    /** Checks that nothing is missing. */
    public QuestionRaised {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(terms, "terms");
    }
}
