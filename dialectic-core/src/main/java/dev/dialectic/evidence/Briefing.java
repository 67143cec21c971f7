package dev.dialectic.evidence;

import dev.dialectic.persona.AgentId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known before anybody speaks. Immutable and thread-safe.
 *
 * @param concepts what the question is about, most telling first
 * @param evidence what is known about the question at large, best first
 * @param byAgent what each agent was given for its expertise, in panel order; empty until the panel is seated
 * @param commonGround what several agents found, strongest first
 * @param conflicts where evidence pulls apart
 */
public record Briefing(
        List<String> concepts,
        List<Evidence> evidence,
        Map<AgentId, List<Evidence>> byAgent,
        List<CommonGround> commonGround,
        List<Conflict> conflicts) {

    /** Nothing is known. */
    public static final Briefing EMPTY = new Briefing(List.of(), List.of(), Map.of(), List.of(), List.of());

    /** Copies. */
    public Briefing {
        concepts = List.copyOf(concepts);
        evidence = List.copyOf(evidence);
        Map<AgentId, List<Evidence>> copy = new LinkedHashMap<>();
        byAgent.forEach((agent, found) -> copy.put(agent, List.copyOf(found)));
        byAgent = Collections.unmodifiableMap(copy);
        commonGround = List.copyOf(commonGround);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * What one agent was given, and after it what is known at large.
     *
     * @param agent who asks
     * @return its evidence first, each piece once
     */
    public List<Evidence> forAgent(AgentId agent) {
        LinkedHashMap<String, Evidence> found = new LinkedHashMap<>();
        byAgent.getOrDefault(agent, List.of()).forEach(piece -> found.putIfAbsent(piece.reference(), piece));
        evidence.forEach(piece -> found.putIfAbsent(piece.reference(), piece));
        return List.copyOf(found.values());
    }

    /**
     * Every source that anything was found in.
     *
     * @return the sources, each once, in the order they were found
     */
    public List<String> sources() {
        LinkedHashMap<String, Boolean> sources = new LinkedHashMap<>();
        evidence.forEach(piece -> sources.put(piece.source(), true));
        byAgent.values().forEach(pieces -> pieces.forEach(piece -> sources.put(piece.source(), true)));
        return List.copyOf(sources.keySet());
    }
}
