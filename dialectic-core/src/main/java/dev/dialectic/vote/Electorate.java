package dev.dialectic.vote;

import dev.dialectic.persona.AgentId;
import java.math.BigDecimal;
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
        Map<AgentId, Double> checked = new LinkedHashMap<>();
        weights.forEach((voter, weight) -> {
            if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "electorate: expected a finite weight of at least 0 for " + voter + ", found " + weight);
            }
            checked.put(voter, Math.abs(weight)); // -0.0 is 0.0
        });
        weights = Collections.unmodifiableMap(checked);
    }

    /**
     * An electorate in which every vote weighs 1.
     *
     * @param voters who may vote, in panel order
     * @return the electorate
     * @throws IllegalArgumentException if one is named twice
     */
    public static Electorate equal(List<AgentId> voters) {
        Map<AgentId, Double> weights = new LinkedHashMap<>();
        voters.forEach(voter -> {
            if (weights.put(voter, 1.0) != null) {
                throw new IllegalArgumentException("electorate: expected each voter once, found " + voter + " twice");
            }
        });
        return new Electorate(weights);
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
     * What a voter's ballot weighs, as the decimal it was written as: the shortest one that reads back as the weight.
     *
     * @param voter who
     * @return its weight, at least 0
     * @throws IllegalArgumentException if it is not registered
     */
    public BigDecimal exactWeight(AgentId voter) {
        return Decimal.asPrinted(weight(voter));
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
