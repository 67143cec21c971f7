package dev.dialectic.vote;

import dev.dialectic.persona.AgentId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who may vote, and what each vote weighs. It is fixed when the panel is seated. Immutable and thread-safe.
 *
 * @param weights the weight of each voter, finite and at least 0, in panel order
 */
public record Electorate(Map<AgentId, Double> weights) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a weight is not finite and at least 0
     */
    public Electorate {
        weights.forEach((voter, weight) -> {
            if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "electorate: expected a finite weight of at least 0 for " + voter + ", found " + weight);
            }
        });
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /**
     * Who may vote.
     *
     * @return the voters, in panel order
     */
    public List<AgentId> voters() {
        return List.copyOf(weights.keySet());
    }

    /**
     * What a voter's ballot weighs.
     *
     * @param voter who
     * @return its weight
     * @throws IllegalArgumentException if it is not registered
     */
    public double weight(AgentId voter) {
        Double weight = weights.get(voter);
        if (weight == null) {
            throw new IllegalArgumentException(
                    "electorate: expected a registered voter, one of " + weights.keySet() + "; found " + voter);
        }
        return weight;
    }

    /**
     * How many are registered.
     *
     * @return the number of voters, at least 0
     */
    public int size() {
        return weights.size();
    }
}
