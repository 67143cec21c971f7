package dev.dialectic.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Headers of records: text in UTF-8. Those of CloudEvents in binary mode begin with {@code ce_}, our own with {@code dlc_}. */
final class Headers {

    static final String EPOCH = "dlc_epoch";
    static final String WRITER = "dlc_writer";
    static final String SCHEMA = "dlc_schema";
    static final String SEQUENCE = "ce_sequence";

    private static final String CONTENT_TYPE = "content-type";

    private Headers() {}

    static void put(ProducerRecord<byte[], byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** What CloudEvents 1.0 asks of every event, in the binary mode of its binding to Kafka. */
    static void putCloudEvent(ProducerRecord<byte[], byte[]> message, String id, String source, String type) {
        put(message, "ce_specversion", "1.0");
        put(message, "ce_id", id);
        put(message, "ce_source", source);
        put(message, "ce_type", type);
        put(message, CONTENT_TYPE, "application/json");
    }

    /** The last header of a name; empty when there is none, or it is no text. */
    static Optional<String> text(org.apache.kafka.common.header.Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? Optional.empty() : text(header.value());
    }

    /** Bytes as text; empty when they are none. */
    static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException none) {
            return Optional.empty();
        }
    }

    /** A header that is a whole number above 0; 0 when there is none. */
    static long number(org.apache.kafka.common.header.Headers headers, String name) {
        try {
            return text(headers, name)
                    .map(Long::parseLong)
                    .filter(number -> number > 0)
                    .orElse(0L);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
