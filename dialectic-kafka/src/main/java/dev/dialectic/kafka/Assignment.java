package dev.dialectic.kafka;

import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalConflictException;
import dev.dialectic.kafka.QuestionRecords.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what the group gives and takes: a partition that is given is taken, and its debates go on here; of one that goes to another
 * worker the debates are recalled first. Used by the thread of the intake.
 */
final class Assignment implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaTransport.class);

    /** Debates that were let go give their logs back within moments, if nobody holds their threads. */
    private static final Duration LAST_MOMENT = Duration.ofSeconds(2);

    private final KafkaJournal journal;
    private final InHand inHand;
    private final Backlog backlog;
    private final Progress progress;
    private final Duration drain;

    Assignment(KafkaJournal journal, InHand inHand, Backlog backlog, Progress progress, Duration drain) {
        this.journal = journal;
        this.inHand = inHand;
        this.backlog = backlog;
        this.progress = progress;
        this.drain = drain;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> inHand.assign(partition.partition()));
        try {
            for (TopicPartition partition : partitions) {
                int number = partition.partition();
                if (journal.open(number).isEmpty()) {
                    // Somebody may have had it meanwhile.
                    journal.owners().release(number);
                }
                take(number);
            }
        } catch (KafkaException | DialecticException later) {
            // Each would keep the poll waiting as long as this one did: they are mended one at a time.
            LOG.warn("{}: not all are owned yet", partitions, later);
        }
        progress.joined(partitions);
    }

    /** Takes a partition, and goes on with debates that were taken on and are not over. */
    private void take(int partition) {
        journal.owners().owner(partition);
        List<Submission> unfinished = new ArrayList<>();
        for (IndexEntry entry : journal.index().of(partition)) {
            if (entry.status() != IndexEntry.Status.CLOSED) {
                entry.question().ifPresent(question -> unfinished.add(new Submission(entry.debate(), question)));
            }
        }
        inHand.found(partition, unfinished);
        journal.audit().tell(Audit.Kind.TAKEN, Audit.Place.of(partition), unfinished.size() + " debates to go on with");
    }

    /**
     * Takes partitions again whose owner was lost, if they are still ours: the group is asked first. One at a time, since each may
     * wait for brokers.
     *
     * @param next where what was not taken on begins
     * @throws KafkaException if the group does not answer, or they are not ours
     * @throws DialecticException if the brokers do not answer
     */
    void mend(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> next) {
        for (Map.Entry<TopicPartition, Long> at : next.entrySet()) {
            int partition = at.getKey().partition();
            if (journal.owners().find(partition).isEmpty()) {
                journal.owners()
                        .lost(partition)
                        .filter(lost -> lost instanceof JournalConflictException)
                        .ifPresent(lost -> fenced(partition, String.valueOf(lost.getMessage())));
                // What a lost owner's debates hear from their agents could not be recorded.
                letGo(Set.of(partition));
                consumer.commitSync(Map.of(at.getKey(), new OffsetAndMetadata(at.getValue())));
                take(partition);
            }
        }
    }

    private void fenced(int partition, String reason) {
        journal.audit().tell(Audit.Kind.FENCED, Audit.Place.of(partition), reason);
    }

    /** Those who are being asked may answer, for a while, before a partition goes to another worker. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        Set<Integer> ours = forget(partitions);
        inHand.recall(ours);
        if (!awaitNone(ours, drain)) {
            LOG.warn("partitions {}: agents did not answer within {}, their calls are in doubt", ours, drain);
            letGo(ours);
        }
        for (int partition : ours) {
            journal.owners().release(partition);
            journal.audit().tell(Audit.Kind.RELEASED, Audit.Place.of(partition), "it goes to another worker");
        }
    }

    /** They are another's already: nothing more is written, and nobody is asked for an answer that could not be recorded. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        Set<Integer> ours = forget(partitions);
        inHand.letGo(ours);
        for (int partition : ours) {
            if (journal.owners().find(partition).isPresent()) {
                journal.counts().fenced().increment();
                fenced(partition, "the group took it for dead and gave it to another worker");
            }
            journal.owners().release(partition);
        }
        letGo(ours);
    }

    private void letGo(Set<Integer> partitions) {
        inHand.letGo(partitions);
        if (!awaitNone(partitions, LAST_MOMENT)) {
            inHand.abandon(partitions);
        }
    }

    private Set<Integer> forget(Collection<TopicPartition> partitions) {
        Set<Integer> known = inHand.assigned();
        partitions.forEach(backlog::drop);
        Set<Integer> ours = partitions.stream()
                .map(TopicPartition::partition)
                .filter(known::contains)
                .collect(Collectors.toSet());
        ours.forEach(inHand::forget);
        ours.forEach(progress::left);
        return ours;
    }

    private boolean awaitNone(Set<Integer> partitions, Duration longest) {
        try {
            return inHand.awaitNone(partitions, longest);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
