package dev.dialectic.kafka.metrics;

import dev.dialectic.event.DebateId;
import dev.dialectic.metrics.TimingListener;
import dev.dialectic.persona.AgentId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Puts each time that is measured into a timer. Thread-safe. */
final class Timers implements TimingListener {

    /** No agent can be called so. */
    private static final String OTHER = "_other";

    private final MeterRegistry registry;
    private final int mostAgents;
    private final Timer latency;
    private final Timer others;
    private final Map<AgentId, Timer> agents = new ConcurrentHashMap<>();

    Timers(MeterRegistry registry, int mostAgents) {
        this.registry = registry;
        this.mostAgents = mostAgents;
        this.latency = Timer.builder("dialectic.stream.latency")
                .description("From when an event was recorded to when a subscriber heard of it")
                .register(registry);
        this.others = response(OTHER);
    }

    private Timer response(String agent) {
        return Timer.builder("dialectic.agent.response")
                .description("From when an agent's turn was recorded to when its answer or silence was")
                .tag("agent", agent)
                .register(registry);
    }

    @Override
    public void responded(DebateId debate, AgentId agent, Duration took) {
        Timer known = agents.get(agent);
        (known == null ? first(agent) : known).record(took);
    }

    private synchronized Timer first(AgentId agent) {
        return agents.size() < mostAgents
                ? agents.computeIfAbsent(agent, id -> response(id.value()))
                : agents.getOrDefault(agent, others);
    }

    @Override
    public void heard(DebateId debate, Duration took) {
        latency.record(took);
    }

    void remove() {
        registry.remove(latency);
        registry.remove(others);
        agents.values().forEach(registry::remove);
    }
}
