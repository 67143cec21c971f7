package dev.dialectic.evidence;

import java.util.List;
import java.util.Objects;

/**
 * What a knowledge source is asked. Immutable and thread-safe.
 *
 * @param text what is wanted, in words
 * @param expertise the domains of whoever asks; empty when the panel as a whole asks
 * @param limit how many pieces of evidence are wanted at the most, at least 1
 */
public record KnowledgeQuery(String text, List<String> expertise, int limit) {

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public KnowledgeQuery {
        Objects.requireNonNull(text, "text");
        expertise = List.copyOf(expertise);
        if (limit < 1) {
            throw new IllegalArgumentException("knowledge query: expected a limit of at least 1, found " + limit);
        }
    }
}
