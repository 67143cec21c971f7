package dev.dialectic.kafka;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer that keeps the partitions in mind that it read, so that it need not look for their topics again: that takes longer than
 * reading them. Those that are not read meanwhile are paused. Used by one thread at a time,
 * but for what is said.
 */
final class KeptConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaJournal.class);

    /** So many partitions are kept in mind; with more it begins anew. */
    private static final int MOST = 120;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private volatile Set<TopicPartition> known = Set.of();

    KeptConsumer(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    KafkaConsumer<byte[], byte[]> consumer() {
        return consumer;
    }

    /** Whether it knows them already. Any thread may ask. */
    boolean knows(Collection<TopicPartition> partitions) {
        return known.containsAll(partitions);
    }

    /** Keeps partitions in mind, and no topic that is gone: it would be looked for for ever. */
    void know(Collection<TopicPartition> partitions, Set<String> gone) {
        boolean someGone = known.stream().map(TopicPartition::topic).anyMatch(gone::contains);
        if (!someGone && known.containsAll(partitions)) {
            return;
        }
        Set<TopicPartition> more = new HashSet<>(partitions);
        more.removeAll(known);
        Set<TopicPartition> all = new HashSet<>(partitions);
        if (known.size() + more.size() <= MOST) {
            known.stream()
                    .filter(partition -> !gone.contains(partition.topic()))
                    .forEach(all::add);
        }
        consumer.assign(all);
        known = Set.copyOf(all);
        consumer.pause(more);
        // Or it would look where they end.
        more.forEach(partition -> consumer.seek(partition, 0));
    }

    void close() {
        try {
            // Nothing to wait for: it is member of no group.
            consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(java.time.Duration.ZERO));
        } catch (KafkaException unclean) {
            // Also of an interrupt, which is kept. What was read, or why it was not, is what counts.
            LOG.debug("a consumer was not closed in order", unclean);
        }
    }
}
