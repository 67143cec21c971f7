package dev.dialectic.cursor;

import dev.dialectic.cursor.mine.Activation;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.mine.history.HistoryMiners;
import dev.dialectic.cursor.repository.GitRepository;
import dev.dialectic.cursor.rule.RuleText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What reading a repository gave. Immutable and thread-safe.
 *
 * @param moment what happens in the repository
 * @param found every rule that the miners propose, in the order of their ids
 * @param wholeHistory whether all of history was there to be read; in a shallow clone it is not
 * @param wholeFiles whether every file at the head was there to be read; in a partial clone some are not
 */
public record Mining(Moment moment, List<Candidate> found, boolean wholeHistory, boolean wholeFiles) {

    private static final Set<String> FROM_HISTORY =
            HistoryMiners.all().stream().map(Miner::name).collect(Collectors.toUnmodifiableSet());

    /** Checks that nothing is missing, and copies. */
    public Mining {
        Objects.requireNonNull(moment, "moment");
        found = List.copyOf(found);
    }

    static Mining of(GitRepository repository, String since, MaintenanceListener listener) {
        List<Miner> miners = Miners.all();
        Moment moment = HistoryReading.read(repository, miners, since, listener::walked);
        listener.sawMoment(moment);
        Map<String, Candidate> found = new TreeMap<>();
        int done = 0;
        for (Miner miner : miners) {
            listener.mining(miner.name(), done++, miners.size());
            for (Candidate candidate : miner.candidates(repository)) {
                Optional<String> fault = RuleText.fault(candidate.directive());
                fault.ifPresent(why -> listener.warned(candidate.id() + " is not proposed: " + why));
                if (fault.isEmpty() && candidate.support().passes()) {
                    found.putIfAbsent(candidate.id(), ordered(candidate));
                }
            }
        }
        repository.warnings().forEach(listener::warned);
        return new Mining(moment, List.copyOf(found.values()), repository.historyIsWhole(), repository.filesAreWhole());
    }

    /** Patterns in one order, so that rules for the same files share a file whatever was counted first. */
    private static Candidate ordered(Candidate rule) {
        return rule.activation() instanceof Activation.Attached attached
                ? rule.shown(new Activation.Attached(
                        attached.globs().stream().distinct().sorted().toList()))
                : rule;
    }

    /** Whether a rule need not be looked at again: it says the same, or all that could say otherwise is not here. */
    boolean finds(Candidate rule) {
        return !couldFind(rule)
                || found.stream()
                        .anyMatch(candidate -> candidate.id().equals(rule.id())
                                && candidate.value().equals(rule.value()));
    }

    /** Whether a rule that was not found has lost its evidence: what is not here may still hold it. */
    boolean disproves(Candidate rule) {
        return couldFind(rule)
                && found.stream().noneMatch(candidate -> candidate.id().equals(rule.id()));
    }

    /** Whether all that a rule rests on was there to be read. */
    boolean couldFind(Candidate rule) {
        return wholeFiles && (wholeHistory || !FROM_HISTORY.contains(rule.miner()));
    }
}
