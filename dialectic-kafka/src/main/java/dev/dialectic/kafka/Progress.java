package dev.dialectic.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** How far the questions of the partitions that are ours were taken on. Thread-safe. */
final class Progress {

    private static final Duration SHORT = Duration.ofMillis(100);

    private final Map<Integer, Long> next = new HashMap<>();
    private boolean joined;
    private boolean ended;

    /** The group has given us partitions, of which nothing is read yet. */
    synchronized void joined(Collection<TopicPartition> partitions) {
        joined = true;
        partitions.forEach(partition -> next.putIfAbsent(partition.partition(), 0L));
        notifyAll();
    }

    synchronized void left(int partition) {
        next.remove(partition);
        notifyAll();
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** All that was read by now was taken on. */
    void reached(KafkaConsumer<byte[], byte[]> consumer) {
        Map<Integer, Long> positions = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            try {
                positions.put(partition.partition(), consumer.position(partition, SHORT));
            } catch (TimeoutException notKnownYet) {
                // It is looked at again after the next poll.
            }
        }
        synchronized (this) {
            next.putAll(positions);
            notifyAll();
        }
    }

    /** Waits until what was brought to partitions of ours was taken on, or something else ends the wait. */
    synchronized void await(Map<Integer, Long> brought, BooleanSupplier enough, Duration longest)
            throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!ended && !enough.getAsBoolean() && !isThrough(brought)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return;
            }
            wait(Math.min(left / 1_000_000 + 1, SHORT.toMillis()));
        }
    }

    private boolean isThrough(Map<Integer, Long> brought) {
        return joined
                && brought.entrySet().stream()
                        .allMatch(last -> next.getOrDefault(last.getKey(), Long.MAX_VALUE) > last.getValue());
    }
}
