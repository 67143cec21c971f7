package dev.dialectic.kafka.lab;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics from their beginning with a consumer of its own, which knows nothing of Dialectic: what is committed, or, as a
 * careless reader would, all there is. Used by one thread.
 */
final class TopicWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /**
     * A record, and when it was seen.
     *
     * @param told the record
     * @param at when, by {@link System#nanoTime}
     */
    record Seen(ConsumerRecord<byte[], byte[]> told, long at) {

        /** The last header of a name as text, or nothing. */
        String header(String name) {
            var header = told.headers().lastHeader(name);
            return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }

        /** The key as text. */
        String key() {
            return told.key() == null ? "" : new String(told.key(), StandardCharsets.UTF_8);
        }

        /** The value as text. */
        String value() {
            return told.value() == null ? "" : new String(told.value(), StandardCharsets.UTF_8);
        }
    }

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Seen> seen = new ArrayList<>();
    private int told;

    private TopicWatch(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Reads what is committed. */
    static TopicWatch committed(String bootstrap, List<String> topics) {
        return of(bootstrap, topics, "read_committed");
    }

    /** Reads what is not committed too. */
    static TopicWatch uncommitted(String bootstrap, List<String> topics) {
        return of(bootstrap, topics, "read_uncommitted");
    }

    private static TopicWatch of(String bootstrap, List<String> topics, String isolation) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("isolation.level", isolation);
        settings.put("reconnect.backoff.max.ms", "200");
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new TopicWatch(consumer);
    }

    /** Reads a little further, and tells what came. */
    List<Seen> poll() {
        List<Seen> news = new ArrayList<>();
        consumer.poll(POLL).forEach(told -> news.add(new Seen(told, System.nanoTime())));
        seen.addAll(news);
        return news;
    }

    /** Reads to where the topics end by now. */
    List<Seen> all() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll();
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("expected to read up to " + ends + ", found no more");
            }
        }
        return List.copyOf(seen);
    }

    /** Reads on until a record is as wanted, of those that are seen from now on. */
    Seen await(String what, Predicate<Seen> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - deadline < 0) {
            Optional<Seen> found = poll().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError("expected " + what + " in the topics, found none");
    }

    /** What was seen since the last call. */
    List<Seen> newlySeen() {
        List<Seen> news = List.copyOf(seen.subList(told, seen.size()));
        told = seen.size();
        return news;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
