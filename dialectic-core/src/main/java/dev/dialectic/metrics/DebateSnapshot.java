package dev.dialectic.metrics;

import dev.dialectic.event.DebateId;
import dev.dialectic.persona.AgentId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How one debate fares, as far as it was heard of. Immutable and thread-safe.
 *
 * @param debate which debate
 * @param status how it is with it
 * @param lastEvent when its last event was recorded
 * @param events how many events of it were heard
 * @param characters of all texts in them: see {@link MemoryUse}
 * @param openCalls how many calls wait for an answer
 * @param inDoubt how many calls were open when it was interrupted
 * @param silences how often an agent said nothing
 * @param responses how long agents took
 * @param latency how late subscribers heard of it
 * @param agents how long each agent took; of large panels only those heard first
 * @param otherAgents how long all others took together
 */
public record DebateSnapshot(
        DebateId debate,
        Status status,
        Instant lastEvent,
        long events,
        long characters,
        int openCalls,
        long inDoubt,
        long silences,
        Timing responses,
        Timing latency,
        Map<AgentId, Timing> agents,
        Timing otherAgents) {

    /** How it is with a debate. */
    public enum Status {
        /** It is under way. */
        ACTIVE,
        /** It is under way, and nothing was recorded for too long. */
        STALLED,
        /** It was paused, and nobody is being asked any more. */
        RESTING,
        /** It is closed. */
        CLOSED
    }

    /** Checks that nothing is missing, and copies. */
    public DebateSnapshot {
        Objects.requireNonNull(debate, "debate");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(lastEvent, "lastEvent");
        Objects.requireNonNull(responses, "responses");
        Objects.requireNonNull(latency, "latency");
        agents = Collections.unmodifiableMap(new LinkedHashMap<>(agents));
        Objects.requireNonNull(otherAgents, "otherAgents");
    }
}
