package dev.dialectic.debate;

import dev.dialectic.persona.AgentId;
import java.util.List;
import java.util.Objects;

/**
 * An agent's answers to the others, each by name. Immutable and thread-safe.
 *
 * @param replies the answers; may be empty when nobody else spoke
 */
public record Rebuttal(List<Reply> replies) implements Utterance {

    /**
     * An answer to one agent.
     *
     * @param to who is answered
     * @param text the answer in words
     */
    public record Reply(AgentId to, String text) {
        /** Checks that nothing is missing. */
        public Reply {
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(text, "text");
        }
    }

    /** Copies. */
    public Rebuttal {
        replies = List.copyOf(replies);
    }
}
