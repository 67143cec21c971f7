package dev.dialectic.cursor;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.HistoryMiners;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.repository.GitRepository;
import dev.dialectic.cursor.rule.RuleText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What reading a repository gave. Immutable and thread-safe.
 *
 * @param moment what happens in the repository
 * @param found every rule that the miners propose, in the order of their ids
 * @param complete whether all of history was there to be read; in a shallow clone it is not
 */
public record Mining(Moment moment, List<Candidate> found, boolean complete) {

    /** Checks that nothing is missing, and copies. */
    public Mining {
        Objects.requireNonNull(moment, "moment");
        found = List.copyOf(found);
    }

    static Mining of(GitRepository repository, String since, MaintenanceListener listener) {
        List<Miner> miners = Miners.all();
        Moment moment = new HistoryReading(miners).read(repository, since, listener::walked);
        List<String> warnings = repository.warnings();
        warnings.forEach(listener::warned);
        listener.sawMoment(moment);
        Map<String, Candidate> found = new TreeMap<>();
        int done = 0;
        for (Miner miner : miners) {
            listener.mining(miner.name(), done++, miners.size());
            for (Candidate candidate : miner.candidates(repository)) {
                Optional<String> fault = RuleText.fault(candidate.directive());
                fault.ifPresent(why -> listener.warned(candidate.id() + " is not proposed: " + why));
                if (fault.isEmpty() && candidate.support().passes()) {
                    found.putIfAbsent(candidate.id(), candidate);
                }
            }
        }
        return new Mining(moment, List.copyOf(found.values()), warnings.isEmpty());
    }

    /** Whether the evidence of a rule is found again. */
    boolean finds(Candidate rule) {
        return found.stream()
                .anyMatch(candidate ->
                        candidate.id().equals(rule.id()) && candidate.value().equals(rule.value()));
    }

    /** Whether a rule that was not found has lost its evidence: history that is not here may still hold it. */
    boolean disproves(Candidate rule) {
        boolean missing = found.stream().noneMatch(candidate -> candidate.id().equals(rule.id()));
        boolean fromHistory = HistoryMiners.all().stream().map(Miner::name).anyMatch(rule.miner()::equals);
        return missing && (complete || !fromHistory);
    }
}
