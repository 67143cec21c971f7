package dev.dialectic.consensus.explain;

import dev.dialectic.vote.Ballot;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two options that change places on a ballot, wherever it names them; everything else stays, and a valid ballot stays valid.
 *
 * @param one an option
 * @param other another one
 */
record Exchange(String one, String other) {

    static Ballot of(String one, String other, Ballot ballot) {
        return new Exchange(one, other).on(ballot);
    }

    private Ballot on(Ballot ballot) {
        Set<String> approvals = new LinkedHashSet<>();
        ballot.approvals().forEach(option -> approvals.add(of(option)));
        return new Ballot(
                of(ballot.choice()),
                ballot.confidence(),
                ballot.reasoning(),
                of(ballot.alternatives()),
                ballot.ranking().stream().map(this::of).toList(),
                approvals,
                of(ballot.grades()),
                of(ballot.points()),
                of(ballot.predictions()));
    }

    private String of(String option) {
        if (option.equals(one)) {
            return other;
        }
        return option.equals(other) ? one : option;
    }

    private List<String> of(List<String> options) {
        return options.stream().map(this::of).toList();
    }

    private Map<String, Double> of(Map<String, Double> values) {
        Map<String, Double> exchanged = new LinkedHashMap<>();
        values.forEach((option, value) -> exchanged.put(of(option), value));
        return exchanged;
    }
}
