package dev.dialectic.machine;

import dev.dialectic.debate.Stance;
import dev.dialectic.persona.AgentId;

/**
 * An agent that ended elsewhere than it began. Immutable and thread-safe.
 *
 * @param agent who
 * @param from its first stance
 * @param to its last one
 */
public record Flip(AgentId agent, Stance from, Stance to) {}
