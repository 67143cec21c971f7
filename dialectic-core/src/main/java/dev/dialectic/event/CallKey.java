package dev.dialectic.event;

import dev.dialectic.debate.Phase;
import dev.dialectic.persona.AgentId;
import java.util.Objects;

/**
 * Which call of a debate: made by the runtime, never from what a model wrote. Immutable and thread-safe.
 *
 * @param step what is done, such as {@code 1/opening/1}
 * @param asked who is asked: an agent's id, {@code knowledge} or {@code agents}
 */
public record CallKey(String step, String asked) {

    /** The knowledge source, asked for the panel as a whole. */
    public static final CallKey EVIDENCE = new CallKey("evidence", "knowledge");

    /** The generator, asked for the panel. */
    public static final CallKey PANEL = new CallKey("panel", "agents");

    /** Checks that nothing is missing. */
    public CallKey {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(asked, "asked");
    }

    /**
     * The knowledge source, asked for one agent.
     *
     * @param agent whose expertise it is asked about
     * @return the key
     */
    public static CallKey briefing(AgentId agent) {
        return new CallKey("briefing", agent.value());
    }

    /**
     * An agent's turn.
     *
     * @param phase when
     * @param agent who is asked
     * @return the key
     */
    public static CallKey turn(Phase phase, AgentId agent) {
        return new CallKey(phase.key(), agent.value());
    }

    @Override
    public String toString() {
        return asked + " in " + step;
    }
}
