package dev.dialectic.kafka;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.event.DebateId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes questions on: that a debate was accepted, what was no question, and how far the questions were read are written in one
 * short transaction. So each question is taken on once, however often it was brought or read. Used by one thread.
 */
final class Acceptance {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaTransport.class);

    private final KafkaJournal journal;
    private final Topics topics;

    Acceptance(KafkaJournal journal) {
        this.journal = journal;
        this.topics = journal.topics();
    }

    /**
     * Accepts the questions of records that follow each other in a partition.
     *
     * @return those that were not accepted before
     * @throws dev.dialectic.error.DialecticException if it cannot be written; then nothing was, or it shows when they are read again
     */
    List<QuestionRecords.Submission> accept(
            TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records, ConsumerGroupMetadata member) {
        Owner owner = journal.owners()
                .find(partition.partition())
                .orElseThrow(() -> new JournalConflictException(
                        "questions of " + partition + ": expected to own the partition, found that it was lost"));
        List<ProducerRecord<byte[], byte[]>> written = new ArrayList<>();
        Map<DebateId, QuestionRecords.Submission> accepted = new LinkedHashMap<>();
        int setAside = 0;
        for (ConsumerRecord<byte[], byte[]> message : records) {
            try {
                takeOn(message, written, accepted);
            } catch (Poison poison) {
                LOG.warn("{}@{} is no question and is set aside: {}", partition, message.offset(), poison.getMessage());
                written.add(DeadLetterRecords.write(topics, message, poison));
                written.add(audit(Audit.Kind.SET_ASIDE, "", message, String.valueOf(poison.getMessage())));
                setAside++;
            }
        }
        long next = records.get(records.size() - 1).offset() + 1;
        Deed.Consumed consumed = new Deed.Consumed(Map.of(partition, new OffsetAndMetadata(next)), member);
        Owner.await(owner.write(Deed.of("questions of " + partition, written, consumed)));
        journal.counts().deadLetters().add(setAside);
        return List.copyOf(accepted.values());
    }

    /** Takes a question on, unless it was before. */
    private void takeOn(
            ConsumerRecord<byte[], byte[]> message,
            List<ProducerRecord<byte[], byte[]>> written,
            Map<DebateId, QuestionRecords.Submission> accepted)
            throws Poison {
        QuestionRecords.Submission submission = QuestionRecords.read(topics, message);
        Optional<IndexEntry> known = journal.index().find(submission.debate());
        boolean before = known.filter(IndexEntry::isTaken).isPresent();
        if (!before && accepted.putIfAbsent(submission.debate(), submission) == null) {
            written.add(entry(submission, known).write(topics));
            written.add(audit(Audit.Kind.TAKEN_ON, submission.debate().value(), message, ""));
        }
    }

    private ProducerRecord<byte[], byte[]> audit(
            Audit.Kind kind, String debate, ConsumerRecord<byte[], byte[]> message, String reason) {
        return journal.audit().record(kind, new Audit.Place(debate, message.partition(), message.offset()), reason);
    }

    private IndexEntry entry(QuestionRecords.Submission submission, Optional<IndexEntry> known) {
        return known.orElseGet(() -> journal.index().unwritten(submission.debate()))
                .with(submission.question());
    }
}
