package dev.dialectic.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Questions that were read and are not taken on yet: some of each partition, so that it is known how long the oldest has waited, and no
 * more than that. Used by the thread of the intake; what it {@link #seen saw} may be read by any.
 */
final class Backlog {

    private static final Duration SHORT = Duration.ofMillis(200);
    /** Brokers answer on one connection in turn, and the fetch before this may wait there for half a second. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> read = new LinkedHashMap<>();
    private volatile Seen seen = new Seen(0, Optional.empty());
    private long looked = System.nanoTime() - BETWEEN.toNanos();

    Backlog(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * How much waits in the partitions of ours.
     *
     * @param lag how many questions nobody has taken on
     * @param oldest when the oldest of those that were read was brought
     */
    record Seen(long lag, Optional<Instant> oldest) {}

    void add(ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            read.computeIfAbsent(partition, begun -> new ArrayList<>()).addAll(records.records(partition));
        }
    }

    /** The partitions of which something was read: nothing more of them is, until that was taken on. */
    Set<TopicPartition> partitions() {
        return Set.copyOf(read.keySet());
    }

    List<ConsumerRecord<byte[], byte[]>> of(TopicPartition partition) {
        return List.copyOf(read.getOrDefault(partition, List.of()));
    }

    /** What was read of a partition was taken on, or is another's to take on. */
    void drop(TopicPartition partition) {
        read.remove(partition);
    }

    /** Where what was not taken on begins, in the partitions of which that is known. */
    Map<TopicPartition, Long> next() {
        Map<TopicPartition, Long> next = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            List<ConsumerRecord<byte[], byte[]>> records = read.get(partition);
            try {
                next.put(
                        partition,
                        records == null
                                ? consumer.position(partition, SHORT)
                                : records.get(0).offset());
            } catch (TimeoutException notKnownYet) {
                // It is looked at again after the next poll.
            }
        }
        return next;
    }

    /** Looks how much waits, once in a while. While brokers do not answer, what was seen last stands. */
    void look(Map<TopicPartition, Long> next) {
        if (System.nanoTime() - looked < BETWEEN.toNanos()) {
            return;
        }
        try {
            Map<TopicPartition, Long> ends = consumer.endOffsets(next.keySet(), LOOK);
            long lag = next.entrySet().stream()
                    .mapToLong(at -> Math.max(0, ends.getOrDefault(at.getKey(), 0L) - at.getValue()))
                    .sum();
            seen = new Seen(
                    lag,
                    read.values().stream()
                            .map(records -> Instant.ofEpochMilli(records.get(0).timestamp()))
                            .min(Instant::compareTo));
        } catch (TimeoutException unanswered) {
            // The brokers are away, or slow.
        } finally {
            looked = System.nanoTime();
        }
    }

    Seen seen() {
        return seen;
    }
}
