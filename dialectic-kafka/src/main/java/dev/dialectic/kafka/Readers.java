package dev.dialectic.kafka;

import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.error.JournalFailedException;
import java.time.Duration;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is committed in partitions, from a place to the end. Thread-safe: each thread that reads has a consumer of its own
 * meanwhile, one that read the same topics last if it can be. Making one costs more than many readings, so there are a few, and who
 * comes later waits.
 */
final class Readers implements AutoCloseable {

    /** Shorter than anybody notices: a consumer that waits at a broker is not free for the next reading. */
    private static final int WAIT_MILLIS = 1;

    private static final Logger LOG = LoggerFactory.getLogger(KafkaJournal.class);

    private static final Duration LONGEST_HIDDEN = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final int CONSUMERS = 8;
    private static final Duration POLL = Duration.ofMillis(100);

    private final Clients clients;
    private final Duration patience;
    private final Deque<KeptConsumer> idle = new ConcurrentLinkedDeque<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final AtomicInteger made = new AtomicInteger();
    private final Semaphore free = new Semaphore(CONSUMERS);
    private volatile boolean closed;

    Readers(Clients clients, Duration patience) {
        this.clients = clients;
        this.patience = patience;
    }

    /**
     * Waits until what was committed is shown to readers: brokers say so a moment before it is. After a while it gives up, since
     * what was committed lasts, but a stranger's open transaction may hide it.
     *
     * @param last the offset of the last record that was committed in each partition
     */
    void awaitShown(Map<TopicPartition, Long> last) {
        long deadline = System.nanoTime() + LONGEST_HIDDEN.toNanos();
        Set<TopicPartition> hidden = new HashSet<>(last.keySet());
        boolean shown = with(last.keySet(), reader -> {
            while (!hidden.isEmpty() && System.nanoTime() - deadline < 0) {
                ends(reader.consumer(), hidden).forEach((partition, end) -> {
                    if (end > last.getOrDefault(partition, 0L)) {
                        hidden.remove(partition);
                    }
                });
            }
            return hidden.isEmpty();
        });
        if (!shown) {
            LOG.warn("{} is committed and not shown to readers; somebody keeps a transaction open", hidden);
        }
    }

    /**
     * Where the committed records of partitions end.
     *
     * @throws JournalFailedException if the brokers do not answer
     * @throws JournalCorruptException if there is no such topic
     */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return partitions.isEmpty() ? Map.of() : with(partitions, reader -> ends(reader.consumer(), partitions));
    }

    /** Where the committed records of one partition end. */
    long end(TopicPartition partition) {
        return ends(Set.of(partition)).getOrDefault(partition, 0L);
    }

    /** Brokers that know nothing of a topic are asked again for as long as those that do not answer, unless it is looked at. */
    private Map<TopicPartition, Long> ends(
            KafkaConsumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return consumer.endOffsets(partitions, SHORT);
            } catch (TimeoutException unanswered) {
                requireTopics(consumer, partitions);
                if (System.nanoTime() - deadline > 0) {
                    throw unanswered;
                }
            }
        }
    }

    private static void requireTopics(KafkaConsumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        for (String topic :
                partitions.stream().map(TopicPartition::topic).distinct().toList()) {
            try {
                if (consumer.partitionsFor(topic, SHORT).isEmpty()) {
                    throw new JournalCorruptException("journal: expected topic " + topic
                            + ", found that brokers have none of that name; was it deleted?");
                }
            } catch (TimeoutException unanswered) {
                return;
            }
        }
    }

    /** Looks for topics no more that were deleted. */
    void forget(Collection<String> deleted) {
        gone.addAll(deleted);
    }

    /** The names of all topics that this user sees. */
    Set<String> topics() {
        return with(
                Set.of(), reader -> Set.copyOf(reader.consumer().listTopics().keySet()));
    }

    /** Reads the records of one partition from a place to the end, and tells where that is. */
    long read(TopicPartition partition, long from, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        return read(Map.of(partition, from), sink).getOrDefault(partition, from);
    }

    /**
     * Reads the records of partitions, of each from a place to its end. Those of one partition come in order.
     *
     * @return where the ends are, and reading goes on
     * @throws JournalFailedException if the brokers do not answer
     * @throws JournalCorruptException if there is no such topic
     */
    Map<TopicPartition, Long> read(Map<TopicPartition, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        return with(from.keySet(), reader -> {
            KafkaConsumer<byte[], byte[]> consumer = reader.consumer();
            Map<TopicPartition, Long> at = new HashMap<>(from);
            Map<TopicPartition, Long> left = new HashMap<>(ends(consumer, from.keySet()));
            left.entrySet().removeIf(end -> at.getOrDefault(end.getKey(), 0L) >= end.getValue());
            if (!left.isEmpty()) {
                at.forEach(consumer::seek);
                consumer.resume(at.keySet());
                readOn(consumer, at, left, sink);
                consumer.pause(at.keySet());
            }
            return at;
        });
    }

    private void readOn(
            KafkaConsumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> at,
            Map<TopicPartition, Long> left,
            Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!left.isEmpty()) {
            consumer.poll(POLL).forEach(sink);
            boolean further = false;
            for (TopicPartition partition : at.keySet()) {
                long next = consumer.position(partition);
                further |= !Long.valueOf(next).equals(at.put(partition, next));
                left.computeIfPresent(partition, (same, end) -> next >= end ? null : end);
            }
            if (further) {
                deadline = System.nanoTime() + patience.toNanos();
            } else if (System.nanoTime() - deadline > 0) {
                throw new KafkaException("no more records than up to " + at + ", and not to " + left);
            }
        }
    }

    private <T> T with(Collection<TopicPartition> partitions, Function<KeptConsumer, T> reading) {
        free.acquireUninterruptibly();
        try {
            return with(taken(partitions), partitions, reading);
        } finally {
            free.release();
        }
    }

    private <T> T with(KeptConsumer reader, Collection<TopicPartition> partitions, Function<KeptConsumer, T> reading) {
        boolean sound = false;
        try {
            reader.know(partitions, gone);
            T read = reading.apply(reader);
            sound = true;
            return read;
        } catch (KafkaException failed) {
            throw new JournalFailedException(
                    "journal: expected to read " + partitions + ", found: " + failed + "; are the brokers up?", failed);
        } finally {
            giveBack(reader, sound);
        }
    }

    /** One that knows the topics, where there is one: to look for others takes several requests. */
    private KeptConsumer taken(Collection<TopicPartition> partitions) {
        for (KeptConsumer kept : idle) {
            if (kept.knows(partitions) && idle.remove(kept)) {
                return kept;
            }
        }
        KeptConsumer oldest = made.get() < CONSUMERS ? null : idle.pollLast();
        return oldest == null ? made() : oldest;
    }

    private KeptConsumer made() {
        KeptConsumer reader = new KeptConsumer(clients.reader(WAIT_MILLIS));
        made.incrementAndGet();
        return reader;
    }

    private void giveBack(KeptConsumer reader, boolean sound) {
        if (sound && !closed) {
            idle.addFirst(reader);
            if (closed) {
                // Whoever closes may have been a moment quicker than this.
                closeIdle();
            }
        } else {
            made.decrementAndGet();
            reader.close();
        }
    }

    /** Closes those that nobody reads with; the others are closed by those who do. */
    @Override
    public void close() {
        closed = true;
        closeIdle();
    }

    private void closeIdle() {
        for (KeptConsumer next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
            giveBack(next, false);
        }
    }
}
