package dev.dialectic.metrics;

import dev.dialectic.event.CallKey;
import dev.dialectic.persona.AgentId;
import java.util.Optional;

/**
 * How long whoever was asked took.
 *
 * @param who what kind of part it is
 * @param agent which agent; empty where it is none, or goes by no id
 * @param nanos how long, in nanoseconds
 */
record Response(Who who, Optional<AgentId> agent, long nanos) {

    /** Who is asked. */
    enum Who {
        AGENT,
        KNOWLEDGE,
        GENERATOR
    }

    static Response of(CallKey call, long nanos) {
        Who who = who(call.step());
        return new Response(who, who == Who.AGENT ? agent(call.asked()) : Optional.empty(), nanos);
    }

    /** The step tells: an agent may be called as the knowledge source is. */
    private static Who who(String step) {
        if (step.equals(CallKey.PANEL.step())) {
            return Who.GENERATOR;
        }
        return step.equals(CallKey.EVIDENCE.step()) || step.equals("briefing") ? Who.KNOWLEDGE : Who.AGENT;
    }

    private static Optional<AgentId> agent(String asked) {
        try {
            return Optional.of(AgentId.of(asked));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
