package dev.dialectic.knowledge;

import dev.dialectic.text.VisibleText;
import java.time.Instant;
import java.util.Objects;

/**
 * A debate that was decided, as far as later ones can learn from it. Immutable and thread-safe.
 *
 * @param id the id of the debate, at most 200 characters
 * @param question what had to be settled
 * @param decision what was decided
 * @param reasoning why; may be empty
 * @param at when it was decided
 */
public record PastDebate(String id, String question, String decision, String reasoning, Instant at) {

    /**
     * Checks that nothing is missing.
     *
     * @throws IllegalArgumentException if the id is blank, too long or holds hidden characters
     */
    public PastDebate {
        id = VisibleText.require("past debate", Objects.requireNonNull(id, "id"), 200);
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(reasoning, "reasoning");
        Objects.requireNonNull(at, "at");
    }
}
