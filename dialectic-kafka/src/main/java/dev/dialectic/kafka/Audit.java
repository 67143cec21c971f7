package dev.dialectic.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dialectic.event.DebateId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a record of who did what, for people. What is written in a transaction anyway is told in it, and so holds exactly; what else
 * happens is told as well as can be, and keeps nobody waiting: while brokers are away, or do not allow it, it is only in the log.
 * Thread-safe; it has a daemon thread, {@code dialectic-kafka-audit}, once there is something to tell.
 */
final class Audit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaJournal.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;
    private static final int MOST_WAITING = 1_000;
    private static final Duration LAST_MOMENT = Duration.ofSeconds(2);

    private final Topics topics;
    private final Clients clients;
    private final Clock clock;
    private final String by;
    private final BlockingQueue<ProducerRecord<byte[], byte[]>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final ProducerRecord<byte[], byte[]> end;
    private final Thread thread;
    private volatile boolean closed;

    /** What happened. */
    enum Kind {
        /** A question was taken on. In the transaction that did it. */
        TAKEN_ON,
        /** A record that is no question was set aside. In the transaction that did it. */
        SET_ASIDE,
        /** A record that was set aside was brought once more. In the transaction that did it. */
        REPLAYED,
        /** A debate that was claimed here is over. */
        CLOSED,
        /** A debate that was claimed here was given back before its end. */
        GIVEN_BACK,
        /** A partition was taken. */
        TAKEN,
        /** A partition was given back. */
        RELEASED,
        /** A partition was found to be another's. */
        FENCED,
        /** A record among the events was not believed. */
        IGNORED,
        /** A debate that is closed was forgotten. In the transaction that did it. */
        FORGOTTEN
    }

    /** Where something happened: a debate, or none, and a place. */
    record Place(String debate, int partition, long offset) {
        static Place of(DebateId debate, int partition) {
            return new Place(debate.value(), partition, -1);
        }

        static Place of(int partition) {
            return new Place("", partition, -1);
        }
    }

    Audit(Topics topics, Clients clients, Clock clock) {
        this.topics = topics;
        this.clients = clients;
        this.clock = clock;
        this.by = UUID.randomUUID().toString();
        this.end = new ProducerRecord<>(topics.audit(), new byte[0]);
        this.thread = new Thread(this::run, "dialectic-kafka-audit");
        thread.setDaemon(true);
    }

    /** A record for a transaction. */
    ProducerRecord<byte[], byte[]> record(Kind kind, Place place, String reason) {
        ObjectNode json = JSON.createObjectNode();
        json.put("version", VERSION);
        json.put("at", clock.instant().toString());
        json.put("what", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("by", by);
        json.put("partition", place.partition());
        if (!place.debate().isEmpty()) {
            json.put("debate", place.debate());
        }
        if (place.offset() >= 0) {
            json.put("offset", place.offset());
        }
        if (!reason.isEmpty()) {
            json.put("reason", reason);
        }
        return new ProducerRecord<>(
                topics.audit(),
                place.debate().getBytes(StandardCharsets.UTF_8),
                json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Tells it as well as can be, without waiting. */
    void tell(Kind kind, Place place, String reason) {
        if (closed || !waiting.offer(record(kind, place, reason))) {
            LOG.warn("not audited: {} {} {}", kind, place, reason);
            return;
        }
        begin();
    }

    void ignored(IgnoredRecord message) {
        tell(
                Kind.IGNORED,
                new Place("", message.partition(), message.offset()),
                message.topic() + ": " + message.reason());
    }

    private synchronized void begin() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    private void run() {
        try (KafkaProducer<byte[], byte[]> producer = clients.producer()) {
            for (ProducerRecord<byte[], byte[]> next = waiting.take(); next != end; next = waiting.take()) {
                String told = new String(next.value(), StandardCharsets.UTF_8);
                producer.send(next, (place, failed) -> {
                    if (failed != null) {
                        LOG.warn("not audited: {}", told, failed);
                    }
                });
            }
        } catch (InterruptedException | RuntimeException ended) {
            LOG.warn("nothing more is audited but what is written in transactions", ended);
            closed = true;
        }
    }

    /** Tells what waits, if brokers take it at once. */
    @Override
    public void close() {
        closed = true;
        while (!waiting.offer(end)) {
            waiting.poll();
        }
        try {
            thread.join(LAST_MOMENT.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
