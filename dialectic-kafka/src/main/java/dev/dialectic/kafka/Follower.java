package dev.dialectic.kafka;

import dev.dialectic.event.DebateId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of every event that is committed from its beginning on, whoever writes it, and tells which debate it is of. Thread-safe;
 * it has a daemon thread, {@code dialectic-kafka-follower}.
 */
final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaTransport.class);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int WAIT_MILLIS = 100;

    private final Topics topics;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Consumer<DebateId> listener;
    private final CompletableFuture<Follower> begun = new CompletableFuture<>();
    private final AtomicLongArray heard;
    private volatile boolean closed;

    private Follower(Topics topics, Clients clients, Consumer<DebateId> listener) {
        this.topics = topics;
        this.consumer = clients.reader(WAIT_MILLIS);
        this.listener = listener;
        this.heard = new AtomicLongArray(topics.partitions());
    }

    /** Begins where the events end by now. */
    static Follower begin(Topics topics, Clients clients, Consumer<DebateId> listener) {
        Follower follower = new Follower(topics, clients, listener);
        Thread thread = new Thread(follower::run, "dialectic-kafka-follower");
        thread.setDaemon(true);
        thread.start();
        return Owner.await(follower.begun);
    }

    /**
     * Tells all that is committed by now and was not heard of yet, here and now: brokers keep who waits for more waiting for a
     * while when they have shown the end of a transaction.
     *
     * @throws dev.dialectic.error.JournalFailedException if the brokers do not answer
     */
    void catchUp(Readers readers) {
        for (int partition = 0; partition < topics.partitions(); partition++) {
            readers.read(topics.events(partition), heard.get(partition), this::tell);
        }
    }

    private void run() {
        try (consumer) {
            List<TopicPartition> all = IntStream.range(0, topics.partitions())
                    .mapToObj(topics::events)
                    .toList();
            consumer.assign(all);
            consumer.endOffsets(all).forEach((partition, end) -> {
                consumer.seek(partition, end);
                heard.set(partition.partition(), end);
            });
            begun.complete(this);
            while (!closed) {
                consumer.poll(POLL).forEach(message -> {
                    tell(message);
                    heard.set(message.partition(), message.offset() + 1);
                });
            }
        } catch (WakeupException ending) {
            LOG.debug("the follower ends");
        } catch (RuntimeException | Error failed) {
            // Also mistakes of ours: somebody waits for this to begin.
            begun.completeExceptionally(new dev.dialectic.error.DialecticException(
                    "transport: expected to follow " + topics.events() + ", found: " + failed + "; are the brokers up?",
                    failed));
            if (!closed) {
                LOG.warn("subscribers hear of nothing more", failed);
            }
        }
    }

    private void tell(ConsumerRecord<byte[], byte[]> message) {
        debate(message.key()).ifPresent(listener);
    }

    private static Optional<DebateId> debate(byte[] key) {
        try {
            return Headers.text(key == null ? new byte[0] : key).map(DebateId::of);
        } catch (IllegalArgumentException stranger) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
    }
}
