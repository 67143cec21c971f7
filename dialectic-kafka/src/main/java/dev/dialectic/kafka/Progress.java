package dev.dialectic.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;

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

    /** All before these places was taken on. */
    synchronized void reached(Map<TopicPartition, Long> places) {
        places.forEach((partition, place) -> next.put(partition.partition(), place));
        notifyAll();
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
