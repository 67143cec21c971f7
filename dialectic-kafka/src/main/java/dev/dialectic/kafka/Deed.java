package dev.dialectic.kafka;

import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalConflictException;
import dev.dialectic.error.JournalFailedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What is to be written together, all or none. Immutable but for its end.
 *
 * @param what what it is, for whoever reads of its failure
 * @param records the records
 * @param consumed what was read for it, and so is done with it
 * @param done completed when it is committed, or failed
 */
record Deed(
        String what,
        List<ProducerRecord<byte[], byte[]>> records,
        Optional<Consumed> consumed,
        CompletableFuture<Deed> done) {

    /** How far a member of a group has read. */
    record Consumed(Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata member) {}

    static Deed of(String what, List<ProducerRecord<byte[], byte[]>> records) {
        return new Deed(what, List.copyOf(records), Optional.empty(), new CompletableFuture<>());
    }

    static Deed of(String what, List<ProducerRecord<byte[], byte[]>> records, Consumed consumed) {
        return new Deed(what, List.copyOf(records), Optional.of(consumed), new CompletableFuture<>());
    }

    /** Tells whoever waits that it was not written, or that nobody knows. */
    void fail(int partition, Optional<DialecticException> lost, Throwable failed) {
        String sentence = what + ": expected to be written in partition " + partition + ", found: ";
        DialecticException told;
        if (lost.isPresent() && lost.get() instanceof JournalConflictException conflict) {
            told = new JournalConflictException(sentence + conflict.getMessage(), failed);
        } else if (failed instanceof CommitFailedException) {
            told = new JournalConflictException(sentence + "another worker has its questions now", failed);
        } else {
            told = new JournalFailedException(
                    sentence + lost.map(Throwable::getMessage).orElseGet(failed::toString), failed);
        }
        done.completeExceptionally(told);
    }
}
