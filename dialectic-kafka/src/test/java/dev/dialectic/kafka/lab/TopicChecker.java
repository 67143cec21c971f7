package dev.dialectic.kafka.lab;

import dev.dialectic.event.DebateId;
import dev.dialectic.lab.Invariant;
import dev.dialectic.lab.JournalChecker;
import dev.dialectic.lab.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what is in the topics, read by who knows nothing of Dialectic, against the ledger, debate by debate. Nothing of what ships
 * takes part, but what an event says. Used by one thread.
 */
final class TopicChecker {

    private final List<TopicWatch.Seen> records;
    private final LedgerServer ledger;
    private int forged;

    TopicChecker(List<TopicWatch.Seen> records, LedgerServer ledger) {
        this.records = List.copyOf(records);
        this.ledger = ledger;
    }

    /** Allows so many records that nobody should believe: somebody forged them on purpose. */
    TopicChecker forged(int number) {
        forged = number;
        return this;
    }

    /**
     * What the check of some debates came to.
     *
     * @param words what does not hold
     * @param broken which invariants that is
     * @param lost acknowledged events that are not there
     * @param doubled records that are there twice, or that a writer wrote after it was followed by another
     * @param askedAgain calls that were made although their answer was recorded
     * @param repeated calls that were made again without a failure
     * @param inDoubt calls that the log says to be in doubt
     */
    record Finding(
            List<String> words,
            Set<Invariant> broken,
            int lost,
            int doubled,
            int askedAgain,
            int repeated,
            int inDoubt) {}

    Finding check(Collection<DebateId> debates) {
        List<Violation> violations = new ArrayList<>();
        int lost = 0;
        int unbelieved = 0;
        int askedAgain = 0;
        int repeated = 0;
        int inDoubt = 0;
        for (DebateId debate : debates) {
            DebateRecords read = DebateRecords.of(debate, records);
            JournalChecker checker =
                    JournalChecker.of(debate, read.events(), ledger.of(debate)).endingAs(LabDebate.undisturbed(debate));
            List<Violation> found = checker.violations();
            lost += (int) found.stream()
                    .filter(one -> one.invariant() == Invariant.I1_ACKNOWLEDGED_IS_KEPT)
                    .count();
            violations.addAll(found);
            violations.addAll(records(debate, read));
            unbelieved += read.stale().size() + read.duplicates().size();
            askedAgain += checker.askedAfterRecorded();
            repeated += checker.repeated();
            inDoubt += checker.inDoubt();
        }
        if (unbelieved <= forged) {
            violations.removeIf(one -> one.invariant() == Invariant.I7_EPOCHS_NEVER_FALL
                    || one.invariant() == Invariant.I2_SEQUENCES_HAVE_NO_GAP
                            && one.words().endsWith("once more"));
        }
        return new Finding(
                violations.stream().map(Violation::toString).toList(),
                violations.stream().map(Violation::invariant).collect(Collectors.toSet()),
                lost,
                Math.max(0, unbelieved - forged),
                askedAgain,
                repeated,
                inDoubt);
    }

    private static List<Violation> records(DebateId debate, DebateRecords read) {
        List<Violation> found = new ArrayList<>();
        read.stale().forEach(words -> found.add(new Violation(Invariant.I7_EPOCHS_NEVER_FALL, debate, words)));
        read.duplicates().forEach(words -> found.add(new Violation(Invariant.I2_SEQUENCES_HAVE_NO_GAP, debate, words)));
        read.gaps().forEach(words -> found.add(new Violation(Invariant.I2_SEQUENCES_HAVE_NO_GAP, debate, words)));
        return found;
    }
}
