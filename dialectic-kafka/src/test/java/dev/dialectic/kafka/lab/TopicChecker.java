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
     * @param violations what does not hold
     * @param doubled records that are there twice, or that a writer wrote after it was followed by another
     * @param askedAgain calls that were made although their answer was recorded
     * @param repeated calls that were made again without a failure
     * @param inDoubt calls that the log says to be in doubt
     */
    record Finding(List<Violation> violations, int doubled, int askedAgain, int repeated, int inDoubt) {

        private static final Finding NOTHING = new Finding(List.of(), 0, 0, 0, 0);

        List<String> words() {
            return violations.stream().map(Violation::toString).toList();
        }

        Set<Invariant> broken() {
            return violations.stream().map(Violation::invariant).collect(Collectors.toSet());
        }

        /** Acknowledged events that are not there. */
        int lost() {
            return (int) violations.stream()
                    .filter(one -> one.invariant() == Invariant.I1_ACKNOWLEDGED_IS_KEPT)
                    .count();
        }

        private Finding and(Finding more) {
            List<Violation> both = new ArrayList<>(violations);
            both.addAll(more.violations);
            return new Finding(
                    both,
                    doubled + more.doubled,
                    askedAgain + more.askedAgain,
                    repeated + more.repeated,
                    inDoubt + more.inDoubt);
        }

        /** The same without the records that a stranger forged, if there are no more than those. */
        private Finding without(int forged) {
            List<Violation> left = new ArrayList<>(violations);
            if (doubled <= forged) {
                left.removeIf(one -> one.invariant() == Invariant.I7_EPOCHS_NEVER_FALL
                        || one.invariant() == Invariant.I2_SEQUENCES_HAVE_NO_GAP
                                && one.words().endsWith("once more"));
            }
            return new Finding(left, Math.max(0, doubled - forged), askedAgain, repeated, inDoubt);
        }
    }

    Finding check(Collection<DebateId> debates) {
        return debates.stream()
                .map(this::check)
                .reduce(Finding.NOTHING, Finding::and)
                .without(forged);
    }

    private Finding check(DebateId debate) {
        DebateRecords read = DebateRecords.of(debate, records);
        JournalChecker checker =
                JournalChecker.of(debate, read.events(), ledger.of(debate)).endingAs(LabDebate.undisturbed(debate));
        List<Violation> found = new ArrayList<>(checker.violations());
        found.addAll(records(debate, read));
        return new Finding(
                found,
                read.stale().size() + read.duplicates().size(),
                checker.askedAfterRecorded(),
                checker.repeated(),
                checker.inDoubt());
    }

    private static List<Violation> records(DebateId debate, DebateRecords read) {
        List<Violation> found = new ArrayList<>();
        read.stale().forEach(words -> found.add(new Violation(Invariant.I7_EPOCHS_NEVER_FALL, debate, words)));
        read.duplicates().forEach(words -> found.add(new Violation(Invariant.I2_SEQUENCES_HAVE_NO_GAP, debate, words)));
        read.gaps().forEach(words -> found.add(new Violation(Invariant.I2_SEQUENCES_HAVE_NO_GAP, debate, words)));
        return found;
    }
}
