package dev.dialectic.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateId;
import dev.dialectic.journal.EventJson;
import dev.dialectic.question.Question;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What the index says of a debate, so that nobody has to read all events to find it. Immutable and thread-safe.
 *
 * @param debate which debate
 * @param status how far it is
 * @param offset a place in the partition of events before its first one
 * @param begun when its first event was written, {@link Instant#EPOCH} while there is none
 * @param question the question that workers took on; empty where it was begun without them
 */
record IndexEntry(DebateId debate, Status status, long offset, Instant begun, Optional<Question> question) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    /** How far a debate is. */
    enum Status {
        /** A worker took its question on; nothing is recorded. */
        ACCEPTED,
        /** It has events, and may get more. */
        OPEN,
        /** Its last event closed it. */
        CLOSED
    }

    /** Whether it has events. */
    boolean isBegun() {
        return status != Status.ACCEPTED;
    }

    IndexEntry with(Status now) {
        return new IndexEntry(debate, now, offset, begun, question);
    }

    IndexEntry with(Question asked) {
        return new IndexEntry(debate, status, offset, begun, Optional.of(asked));
    }

    ProducerRecord<byte[], byte[]> write(Topics topics) {
        ObjectNode json = JSON.createObjectNode();
        json.put("version", VERSION);
        json.put("debate", debate.value());
        json.put("status", status.name().toLowerCase(Locale.ROOT));
        json.put("partition", topics.partition(debate));
        json.put("offset", offset);
        json.put("begun", begun.toString());
        question.ifPresent(asked -> json.set("question", EventJson.tree(asked)));
        return new ProducerRecord<>(
                topics.index(),
                topics.partition(debate),
                debate.value().getBytes(StandardCharsets.UTF_8),
                json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The entry of a record's value.
     *
     * @throws JournalCorruptException if it is none
     */
    static IndexEntry read(byte[] value) {
        try {
            JsonNode json = JSON.readTree(Headers.text(value).orElse(""));
            if (json.path("version").asInt() != VERSION) {
                throw new IllegalArgumentException("version " + json.path("version"));
            }
            return new IndexEntry(
                    DebateId.of(json.path("debate").asText()),
                    Status.valueOf(json.path("status").asText().toUpperCase(Locale.ROOT)),
                    json.path("offset").asLong(),
                    Instant.parse(json.path("begun").asText()),
                    json.has("question") ? Optional.of(EventJson.question(json.get("question"))) : Optional.empty());
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException broken) {
            throw new JournalCorruptException(
                    "index: expected what is known of a debate, in version " + VERSION + ", found: "
                            + broken.getMessage(),
                    broken);
        }
    }
}
