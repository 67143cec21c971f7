package dev.dialectic.metrics;

import dev.dialectic.persona.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long each agent took within the last while. Agents may be named by models, so there is a bound: who comes when it is reached
 * is timed with all others, until somebody was not heard for the whole while. Thread-safe.
 */
final class AgentWindows {

    static final int MOST = 256;

    private final Duration length;
    private final Map<AgentId, Window> agents = new HashMap<>();
    private final Window others;
    private Instant swept = Instant.MIN;

    AgentWindows(Duration length) {
        this.length = length;
        this.others = Window.of(length);
    }

    synchronized void add(AgentId agent, Instant ended, Instant now, long nanos) {
        Window window = agents.get(agent);
        (window == null ? first(agent, now) : window).add(ended, now, nanos);
    }

    void addOther(Instant ended, Instant now, long nanos) {
        others.add(ended, now, nanos);
    }

    private Window first(AgentId agent, Instant now) {
        if (agents.size() >= MOST && Nanos.between(swept, now) >= Nanos.of(length) / Window.SLICES) {
            swept = now;
            agents.values().removeIf(window -> window.timing(now).count() == 0);
        }
        return agents.size() < MOST ? agents.computeIfAbsent(agent, one -> Window.of(length)) : others;
    }

    /** The timing of each agent that was heard; who took most in all comes first. */
    synchronized Map<AgentId, Timing> timings(Instant now) {
        Map<AgentId, Timing> timings = new LinkedHashMap<>();
        agents.forEach((agent, window) -> timings.put(agent, window.timing(now)));
        timings.values().removeIf(timing -> timing.count() == 0);
        Map<AgentId, Timing> sorted = new LinkedHashMap<>();
        timings.entrySet().stream()
                .sorted(Comparator.<Map.Entry<AgentId, Timing>, Duration>comparing(
                                entry -> entry.getValue().total())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    Timing others(Instant now) {
        return others.timing(now);
    }
}
