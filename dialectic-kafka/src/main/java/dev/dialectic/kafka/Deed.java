package dev.dialectic.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
}
