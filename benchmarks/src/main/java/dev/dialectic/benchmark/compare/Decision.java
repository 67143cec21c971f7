package dev.dialectic.benchmark.compare;

import java.util.List;

/**
 * What a strategy makes of a poll. Immutable and thread-safe.
 *
 * @param leaders what it decides: one choice, several when they are tied, none without votes
 * @param probability how probable it holds the decision to be right, in [0, 1]; of a rule that says none, its support
 */
public record Decision(List<String> leaders, double probability) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the probability is not in [0, 1]
     */
    public Decision {
        leaders = List.copyOf(leaders);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("decision: expected a probability in [0, 1], found " + probability);
        }
    }
}
