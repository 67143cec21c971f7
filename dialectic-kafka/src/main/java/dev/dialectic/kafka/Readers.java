package dev.dialectic.kafka;

import dev.dialectic.error.JournalFailedException;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is committed in partitions, from a place to the end. Thread-safe: each thread that reads
 * has a consumer of its own meanwhile. Making one costs more than many readings, so there are a few, and who comes later waits.
 */
final class Readers implements AutoCloseable {

    /** Shorter than anybody notices: a consumer that waits at a broker is not free for the next reading. */
    private static final int WAIT_MILLIS = 1;

    private static final Logger LOG = LoggerFactory.getLogger(KafkaJournal.class);

    private static final Duration LONGEST_HIDDEN = Duration.ofSeconds(15);
    private static final int CONSUMERS = 8;
    private static final Duration POLL = Duration.ofMillis(100);

    private final Clients clients;
    private final Duration patience;
    private final Deque<KafkaConsumer<byte[], byte[]>> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore free = new Semaphore(CONSUMERS);
    private volatile boolean closed;

    Readers(Clients clients, Duration patience) {
        this.clients = clients;
        this.patience = patience;
    }

    /**
     * Waits until what was committed is shown to readers: brokers say so a moment before it is. After a while it gives up, since
     * what was committed lasts, but a stranger's open transaction may hide it.
     */
    void awaitShown(TopicPartition partition, long offset) {
        long deadline = System.nanoTime() + LONGEST_HIDDEN.toNanos();
        boolean shown = with(partition, consumer -> {
            while (end(consumer, partition) <= offset) {
                if (System.nanoTime() - deadline > 0) {
                    return false;
                }
            }
            return true;
        });
        if (!shown) {
            LOG.warn(
                    "{}@{} is committed and not shown to readers; somebody keeps a transaction open",
                    partition,
                    offset);
        }
    }

    /**
     * Where the committed records of a partition end.
     *
     * @throws JournalFailedException if the brokers do not answer
     */
    long end(TopicPartition partition) {
        return with(partition, consumer -> end(consumer, partition));
    }

    private static long end(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition) {
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    /**
     * Reads the records from a place to the end.
     *
     * @return where the end is, and reading goes on
     * @throws JournalFailedException if the brokers do not answer
     */
    long read(TopicPartition partition, long from, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        return with(partition, consumer -> {
            long end = end(consumer, partition);
            if (from >= end) {
                return from;
            }
            consumer.assign(List.of(partition));
            consumer.seek(partition, from);
            long deadline = System.nanoTime() + patience.toNanos();
            long at = from;
            while (at < end) {
                List<ConsumerRecord<byte[], byte[]>> records =
                        consumer.poll(POLL).records(partition);
                records.forEach(sink);
                long next = consumer.position(partition);
                if (next > at) {
                    at = next;
                    deadline = System.nanoTime() + patience.toNanos();
                } else if (System.nanoTime() - deadline > 0) {
                    throw new KafkaException("no more records than up to " + at + " of " + end);
                }
            }
            return at;
        });
    }

    private <T> T with(TopicPartition partition, Function<KafkaConsumer<byte[], byte[]>, T> reading) {
        free.acquireUninterruptibly();
        KafkaConsumer<byte[], byte[]> kept = idle.pollFirst();
        KafkaConsumer<byte[], byte[]> consumer = kept == null ? made() : kept;
        boolean sound = false;
        try {
            T read = reading.apply(consumer);
            sound = true;
            return read;
        } catch (KafkaException failed) {
            throw new JournalFailedException(
                    "journal: expected to read " + partition + ", found: " + failed + "; are the brokers up?", failed);
        } finally {
            giveBack(consumer, sound);
            free.release();
        }
    }

    private KafkaConsumer<byte[], byte[]> made() {
        try {
            return clients.reader(WAIT_MILLIS);
        } catch (KafkaException refused) {
            free.release();
            throw new JournalFailedException("journal: expected to connect, found: " + refused, refused);
        }
    }

    private void giveBack(KafkaConsumer<byte[], byte[]> consumer, boolean sound) {
        if (sound && !closed) {
            idle.addFirst(consumer);
        } else {
            // Nothing to wait for: it is member of no group.
            consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
        }
    }

    /** Closes those that nobody reads with. */
    @Override
    public void close() {
        closed = true;
        for (KafkaConsumer<byte[], byte[]> next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
            giveBack(next, false);
        }
    }
}
