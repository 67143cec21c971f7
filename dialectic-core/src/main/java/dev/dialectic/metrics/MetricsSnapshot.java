package dev.dialectic.metrics;

import dev.dialectic.persona.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How debates fare at one time. Times are those of the window, counts those since the beginning. Immutable and thread-safe.
 *
 * @param at when it was taken
 * @param began since when events are counted
 * @param window how far back times reach: between 29/30 of it and all of it
 * @param responses how long agents took to answer, or to fall silent: each attempt from when its turn was recorded to when
 *     its answer was
 * @param latency how late subscribers heard of events
 * @param knowledge how long knowledge sources took
 * @param generator how long generators took to propose a panel
 * @param agents how long each agent took, in all debates; the one that took most in all comes first. At most 256
 * @param otherAgents how long all agents beyond these took together
 * @param debates how many debates are in which way
 * @param counts how often what happened
 * @param memory how much memory is used
 */
public record MetricsSnapshot(
        Instant at,
        Instant began,
        Duration window,
        Spread responses,
        Spread latency,
        Timing knowledge,
        Timing generator,
        Map<AgentId, Timing> agents,
        Timing otherAgents,
        DebateCounts debates,
        Counts counts,
        MemoryUse memory) {

    /** Checks that nothing is missing, and copies. */
    public MetricsSnapshot {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(began, "began");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(responses, "responses");
        Objects.requireNonNull(latency, "latency");
        Objects.requireNonNull(knowledge, "knowledge");
        Objects.requireNonNull(generator, "generator");
        agents = Collections.unmodifiableMap(new LinkedHashMap<>(agents));
        Objects.requireNonNull(otherAgents, "otherAgents");
        Objects.requireNonNull(debates, "debates");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(memory, "memory");
    }
}
