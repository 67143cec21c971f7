package dev.dialectic.evidence;

import dev.dialectic.persona.AgentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the concepts that the evidence of at least two agents speaks of. Immutable and thread-safe. */
final class SharedConcepts {

    private final Map<AgentId, List<Reading>> byAgent = new LinkedHashMap<>();

    SharedConcepts(Map<AgentId, List<Evidence>> byAgent) {
        byAgent.forEach((agent, pieces) ->
                this.byAgent.put(agent, pieces.stream().map(Reading::of).toList()));
    }

    /** The common ground, strongest first; concepts equally strong keep their order. */
    List<CommonGround> among(List<String> concepts) {
        List<CommonGround> found = new ArrayList<>();
        for (String concept : concepts) {
            List<String> stems = Lexicon.stems(concept);
            List<AgentId> agents = byAgent.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().anyMatch(reading -> reading.mentions(stems)))
                    .map(Map.Entry::getKey)
                    .toList();
            if (agents.size() >= 2 && !isSaidBy(found, stems, agents)) {
                found.add(new CommonGround(concept, agents, strength(stems)));
            }
        }
        found.sort(Comparator.comparingDouble(ground -> -ground.strength()));
        return found;
    }

    /** Whether the same agents share a longer concept with all these words, so that this one would say nothing new. */
    private static boolean isSaidBy(List<CommonGround> found, List<String> stems, List<AgentId> agents) {
        return found.stream()
                .anyMatch(ground -> ground.agents().equals(agents)
                        && Lexicon.stems(ground.subject()).containsAll(stems));
    }

    private double strength(List<String> stems) {
        double sum = 0;
        for (List<Reading> readings : byAgent.values()) {
            double all = 0;
            double supporting = 0;
            for (Reading reading : readings) {
                all += reading.piece().relevance();
                supporting += reading.mentions(stems) ? reading.piece().relevance() : 0;
            }
            sum += all > 0 ? supporting / all : 0;
        }
        return Math.min(1, sum / byAgent.size());
    }
}
