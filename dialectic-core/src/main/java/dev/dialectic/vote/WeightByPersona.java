package dev.dialectic.vote;

import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** Weighs each persona by itself. */
record WeightByPersona(String name, ToDoubleFunction<Persona> weight) implements Weighting {

    WeightByPersona {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(weight, "weight");
    }

    @Override
    public Electorate weigh(List<Persona> voters) {
        Map<AgentId, Double> weights = new LinkedHashMap<>();
        voters.forEach(persona -> {
            if (weights.put(persona.id(), weight.applyAsDouble(persona)) != null) {
                throw new IllegalArgumentException(
                        "weighting " + name + ": expected each voter once, found " + persona.id() + " twice");
            }
        });
        return new Electorate(weights);
    }
}
