package dev.dialectic.debate;

import dev.dialectic.persona.AgentId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the judge of a panel said. It never replaces the verdict. Immutable and thread-safe.
 *
 * @param scores a score in [0, 1] for each agent that was judged, in panel order
 * @param text the final judgment with its reasons
 */
public record Judgment(Map<AgentId, Double> scores, String text) implements Utterance {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a score is not in [0, 1]
     */
    public Judgment {
        Objects.requireNonNull(text, "text");
        Map<AgentId, Double> checked = new LinkedHashMap<>();
        scores.forEach((agent, score) -> {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException(
                        "judgment: expected a score in [0, 1] for " + agent + ", found " + score);
            }
            checked.put(agent, Math.abs(score)); // -0.0 is 0.0
        });
        scores = Collections.unmodifiableMap(checked);
    }
}
