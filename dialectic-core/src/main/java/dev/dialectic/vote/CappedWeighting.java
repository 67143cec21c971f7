package dev.dialectic.vote;

import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** No voter above a share of all weight that is left after the cut. */
record CappedWeighting(Weighting weighting, double share) implements Weighting {

    /** What rounding may take from share × voters before it counts as below 1: 3 × (1/3) is enough. */
    private static final double ROUNDING = 1e-9;

    CappedWeighting {
        Objects.requireNonNull(weighting, "weighting");
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
        Map<AgentId, Double> weights =
                new LinkedHashMap<>(weighting.weigh(voters).weights());
        List<Double> descending = weights.values().stream()
                .filter(weight -> weight > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (descending.isEmpty()) {
            return new Electorate(weights);
        }
        if (share * descending.size() < 1 - ROUNDING) {
            throw new IllegalArgumentException("cap: expected share × voters of at least 1, found " + share + " × "
                    + descending.size() + "; raise the cap to at least " + 1.0 / descending.size());
        }
        double ceiling = ceiling(descending);
        weights.replaceAll((voter, weight) -> Math.min(weight, ceiling));
        return new Electorate(weights);
    }

    /**
     * The largest c for which no min(w, c) exceeds share × Σ min(w, c), found by cutting the k heaviest, k = 0, 1, …
     * With k cut to c: c = share × (k × c + rest), so c = share × rest / (1 - k × share). The k-th step is reached only
     * when k × share is below 1. The rest is measured by its heaviest, so that no sum overflows.
     */
    private double ceiling(List<Double> descending) {
        for (int cut = 0; cut < descending.size(); cut++) {
            double heaviest = descending.get(cut);
            double rest = descending.stream()
                    .skip(cut)
                    .mapToDouble(weight -> weight / heaviest)
                    .sum();
            double ceiling = share * rest / (1 - cut * share);
            if (ceiling >= 1) {
                return ceiling * heaviest;
            }
        }
        return descending.get(descending.size() - 1);
    }
}
