package dev.dialectic.evidence;

import dev.dialectic.persona.AgentId;
import java.util.List;
import java.util.Objects;

/**
 * Something that several agents found in their evidence. Immutable and thread-safe.
 *
 * @param subject what they share: a concept of the question
 * @param agents who shares it, in panel order, at least two
 * @param strength how much of the panel's evidence supports it, in [0, 1]
 */
public record CommonGround(String subject, List<AgentId> agents, double strength) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if fewer than two agents share it or the strength is not in [0, 1]
     */
    public CommonGround {
        Objects.requireNonNull(subject, "subject");
        agents = List.copyOf(agents);
        if (agents.size() < 2) {
            throw new IllegalArgumentException(
                    "common ground on " + subject + ": expected at least two agents, found " + agents.size());
        }
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException(
                    "common ground on " + subject + ": expected a strength in [0, 1], found " + strength);
        }
        strength = Math.abs(strength); // -0.0 is 0.0
    }
}
