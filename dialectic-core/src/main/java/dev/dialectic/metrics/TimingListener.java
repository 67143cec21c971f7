package dev.dialectic.metrics;

import dev.dialectic.event.DebateId;
import dev.dialectic.persona.AgentId;
import java.time.Duration;

/**
 * Is told each time that was measured, for whoever keeps distributions of its own. Called on the threads of debates and of
 * subscribers, several at the same time, so implementations must be thread-safe and fast. What it throws is logged and harms
 * nobody. By default it takes note of nothing.
 */
public interface TimingListener {

    /**
     * An agent answered, or fell silent.
     *
     * @param debate in which debate
     * @param agent who
     * @param took from when its turn was recorded to when its answer was
     */
    default void responded(DebateId debate, AgentId agent, Duration took) {}

    /**
     * A subscriber heard of an event.
     *
     * @param debate of which debate
     * @param latency from when the event was recorded to when it was heard
     */
    default void heard(DebateId debate, Duration latency) {}
}
