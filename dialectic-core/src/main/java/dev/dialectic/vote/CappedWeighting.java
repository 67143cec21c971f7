package dev.dialectic.vote;

import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** No voter above a share of all weight that is left after the cut. */
record CappedWeighting(Weighting weighting, double share) implements Weighting {

    CappedWeighting {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("cap: expected a share in (0, 1], found " + share);
        }
    }

    @Override
    public String name() {
        return weighting.name() + " capped at " + share;
    }

    @Override
    public Electorate weigh(List<Persona> voters) {
        Map<AgentId, Double> weights = new LinkedHashMap<>(weighting.weigh(voters).weights());
        long positive = weights.values().stream().filter(weight -> weight > 0).count();
        if (positive == 0) {
            return new Electorate(weights);
        }
        if (share * positive < 1 - 1e-9) {
            throw new IllegalArgumentException("cap: expected share × voters of at least 1, found " + share + " × "
                    + positive + "; raise the cap to at least " + 1.0 / positive);
        }
        double ceiling = ceiling(weights.values().stream().sorted((a, b) -> Double.compare(b, a)).toList());
        weights.replaceAll((voter, weight) -> Math.min(weight, ceiling));
        return new Electorate(weights);
    }

    /** The largest c for which no min(w, c) exceeds share × Σ min(w, c), found by cutting the k heaviest, k = 0, 1, … */
    private double ceiling(List<Double> descending) {
        double rest = descending.stream().mapToDouble(Double::doubleValue).sum();
        for (int cut = 0; cut < descending.size(); cut++) {
            // With k cut to c: c = share × (k × c + rest), so c = share × rest / (1 - k × share).
            double room = 1 - cut * share;
            double ceiling = cut == 0 ? share * rest : room > 1e-12 ? share * rest / room : descending.get(cut);
            if (descending.get(cut) <= ceiling) {
                return cut == 0 ? descending.get(0) : ceiling;
            }
            rest -= descending.get(cut);
        }
        return descending.get(descending.size() - 1);
    }
}
