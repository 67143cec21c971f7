package dev.dialectic.kafka;

import dev.dialectic.event.DebateId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
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
    private static final int WAIT_MILLIS = 500;

    private final Topics topics;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Consumer<DebateId> listener;
    private final CompletableFuture<Follower> begun = new CompletableFuture<>();
    private final Queue<CompletableFuture<Boolean>> asking = new ConcurrentLinkedQueue<>();
    private final List<Barrier> barriers = new ArrayList<>();
    private volatile boolean closed;

    private Follower(Topics topics, Clients clients, Consumer<DebateId> listener) {
        this.topics = topics;
        this.consumer = clients.reader(WAIT_MILLIS);
        this.listener = listener;
    }

    /** Where the partitions ended when somebody asked, and who did. */
    private record Barrier(Map<TopicPartition, Long> ends, CompletableFuture<Boolean> reached) {}

    /** Begins where the events end by now. */
    static Follower begin(Topics topics, Clients clients, Consumer<DebateId> listener) {
        Follower follower = new Follower(topics, clients, listener);
        Thread thread = new Thread(follower::run, "dialectic-kafka-follower");
        thread.setDaemon(true);
        thread.start();
        return Owner.await(follower.begun);
    }

    /** Completes when all that is committed by now was told; with false if it never will be. */
    CompletableFuture<Boolean> catchUp() {
        CompletableFuture<Boolean> reached = new CompletableFuture<>();
        asking.add(reached);
        if (closed) {
            reached.complete(false);
        }
        consumer.wakeup();
        return reached;
    }

    private void run() {
        try (consumer) {
            List<TopicPartition> all = IntStream.range(0, topics.partitions())
                    .mapToObj(topics::events)
                    .toList();
            consumer.assign(all);
            consumer.endOffsets(all).forEach(consumer::seek);
            begun.complete(this);
            while (!closed) {
                follow();
            }
        } catch (KafkaException failed) {
            begun.completeExceptionally(new dev.dialectic.error.DialecticException(
                    "transport: expected to follow " + topics.events() + ", found: " + failed + "; are the brokers up?",
                    failed));
            if (!closed) {
                LOG.warn("subscribers hear of nothing more", failed);
            }
        } finally {
            closed = true;
            barriers.forEach(barrier -> barrier.reached().complete(false));
            asking.forEach(reached -> reached.complete(false));
        }
    }

    private void follow() {
        try {
            for (CompletableFuture<Boolean> next = asking.peek(); next != null; next = asking.peek()) {
                // Taken off last: being woken again ends this in the middle.
                barriers.add(new Barrier(consumer.endOffsets(consumer.assignment()), next));
                asking.remove();
            }
            Set<DebateId> told = new LinkedHashSet<>();
            for (ConsumerRecord<byte[], byte[]> message :
                    consumer.poll(barriers.isEmpty() ? POLL : POLL.dividedBy(50))) {
                debate(message.key()).ifPresent(told::add);
            }
            told.forEach(listener);
            barriers.removeIf(barrier -> barrier.ends().entrySet().stream()
                            .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())
                    && barrier.reached().complete(true));
        } catch (WakeupException asked) {
            // Somebody wants to know how far it is, or that it ends.
        } catch (org.apache.kafka.common.errors.TimeoutException away) {
            LOG.warn("the brokers do not answer; subscribers wait", away);
        }
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
