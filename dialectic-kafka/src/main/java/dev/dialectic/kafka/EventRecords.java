package dev.dialectic.kafka;

import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Events as records of Kafka: the debate as key, the event's JSON as value, and headers of CloudEvents in binary mode, with our
 * own for the writer's epoch. Stateless and thread-safe.
 */
final class EventRecords {

    /** How key, headers and value go together; what is in the value has versions of its own. */
    private static final int SCHEMA = 1;

    private EventRecords() {}

    /**
     * An event as a record.
     *
     * @throws IllegalArgumentException if it cannot be written as JSON
     */
    static ProducerRecord<byte[], byte[]> write(Topics topics, Epoch epoch, RecordedEvent recorded) {
        String debate = recorded.debate().value();
        TopicPartition place = topics.place(recorded.debate(), recorded.event());
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                place.topic(),
                place.partition(),
                debate.getBytes(StandardCharsets.UTF_8),
                EventJson.write(recorded).getBytes(StandardCharsets.UTF_8));
        String type = recorded.event().type() + ".v" + EventJson.version(recorded.event());
        Headers.putCloudEvent(
                message, debate + ":" + recorded.sequence(), "/dialectic/debates/" + debate, "dev.dialectic." + type);
        Subjects.of(recorded.event()).ifPresent(agent -> Headers.put(message, "ce_subject", agent));
        Headers.put(message, "ce_dataschema", "urn:dialectic:event:" + type);
        Headers.put(message, "ce_time", recorded.at().toString());
        // Compared as text by who knows the extension, hence as long as the longest number.
        Headers.put(message, Headers.SEQUENCE, String.format("%019d", recorded.sequence()));
        Headers.put(message, "ce_partitionkey", debate);
        Headers.put(message, Headers.EPOCH, String.valueOf(epoch.number()));
        Headers.put(message, Headers.WRITER, epoch.writer());
        Headers.put(message, Headers.SCHEMA, String.valueOf(SCHEMA));
        return message;
    }

    /** Who wrote a record; empty when that is not said, so that it is none of ours. */
    static Optional<Epoch> epoch(ConsumerRecord<byte[], byte[]> message) {
        long number = Headers.number(message.headers(), Headers.EPOCH);
        return number == 0
                ? Optional.empty()
                : Headers.text(message.headers(), Headers.WRITER).map(writer -> new Epoch(number, writer));
    }

    /** Its place in the debate; 0 when that is not said. */
    static long sequence(ConsumerRecord<byte[], byte[]> message) {
        return Headers.number(message.headers(), Headers.SEQUENCE);
    }

    /**
     * The event of a record.
     *
     * @throws JournalCorruptException if its value is no JSON of an event, or a newer Dialectic wrote it in another way
     */
    static RecordedEvent read(ConsumerRecord<byte[], byte[]> message) {
        long schema = Headers.number(message.headers(), Headers.SCHEMA);
        if (schema > SCHEMA) {
            throw new JournalCorruptException("record: expected one of schema " + SCHEMA + ", found schema " + schema
                    + "; a newer Dialectic wrote it, read it with that");
        }
        byte[] value = message.value() == null ? new byte[0] : message.value();
        return EventJson.read(Headers.text(value).orElse(""));
    }
}
