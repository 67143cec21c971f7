package dev.dialectic.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dialectic.error.JournalConflictException;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateId;
import dev.dialectic.journal.EventJson;
import dev.dialectic.question.Question;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What the index says of a debate, so that nobody has to read all events to find it. Immutable and thread-safe.
 *
 * @param debate which debate
 * @param status how far it is
 * @param offsets a place before its first event in each partition that it is read from; none of a debate that is forgotten
 * @param begun when its first event was written, {@link Instant#EPOCH} while there is none
 * @param ended when it was closed or forgotten, {@link Instant#EPOCH} while it is neither
 * @param question the question that workers took on; empty where it was begun without them
 */
record IndexEntry(
        DebateId debate, Status status, List<Long> offsets, Instant begun, Instant ended, Optional<Question> question) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    /** How far a debate is. */
    enum Status {
        /** A worker took its question on; nothing is recorded. */
        ACCEPTED,
        /** It has events, and may get more. */
        OPEN,
        /** Its last event closed it. */
        CLOSED,
        /** It was closed, and whoever could asked for it to be forgotten. */
        FORGOTTEN
    }

    IndexEntry {
        offsets = List.copyOf(offsets);
    }

    /** Of a debate of which nothing is written, whose events will come behind some places. */
    static IndexEntry unwritten(DebateId debate, List<Long> offsets) {
        return new IndexEntry(debate, Status.ACCEPTED, offsets, Instant.EPOCH, Instant.EPOCH, Optional.empty());
    }

    /** Whether it has events. */
    boolean isBegun() {
        return status == Status.OPEN || status == Status.CLOSED;
    }

    boolean isForgotten() {
        return status == Status.FORGOTTEN;
    }

    /** Whether its question is not to be taken on any more, however often it is brought. */
    boolean isTaken() {
        return question.isPresent() || isForgotten();
    }

    /** The same with events. */
    IndexEntry open(Instant beginning) {
        return new IndexEntry(debate, Status.OPEN, offsets, isBegun() ? begun : beginning, Instant.EPOCH, question);
    }

    /** The same, closed by its last event. */
    IndexEntry closed(Instant at) {
        return new IndexEntry(debate, Status.CLOSED, offsets, begun, at, question);
    }

    /**
     * What is left of a debate that is forgotten: that there was one, so that it does not come back.
     *
     * @throws IllegalStateException if it is not closed
     */
    IndexEntry forgotten(Instant at) {
        if (status != Status.CLOSED) {
            throw new IllegalStateException("debate " + debate + ": expected one that is closed, found one that is "
                    + status.name().toLowerCase(Locale.ROOT) + "; let it end, or cancel it, first");
        }
        return new IndexEntry(debate, Status.FORGOTTEN, List.of(), begun, at, Optional.empty());
    }

    /**
     * Refuses to have a debate written that is forgotten.
     *
     * @throws JournalConflictException if it is
     */
    void requireKnown() {
        if (isForgotten()) {
            throw new JournalConflictException("debate " + debate
                    + ": expected one that can be written, found that it was forgotten at " + ended
                    + "; take another id");
        }
    }

    IndexEntry with(Question asked) {
        return new IndexEntry(debate, status, offsets, begun, ended, Optional.of(asked));
    }

    ProducerRecord<byte[], byte[]> write(Topics topics) {
        ObjectNode json = JSON.createObjectNode();
        json.put("version", VERSION);
        json.put("debate", debate.value());
        json.put("status", status.name().toLowerCase(Locale.ROOT));
        json.put("partition", topics.partition(debate));
        offsets.forEach(json.putArray("offsets")::add);
        json.put("begun", begun.toString());
        json.put("ended", ended.toString());
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
                    offsets(json.path("offsets")),
                    Instant.parse(json.path("begun").asText()),
                    Instant.parse(json.path("ended").asText()),
                    json.has("question") ? Optional.of(EventJson.question(json.get("question"))) : Optional.empty());
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException broken) {
            throw new JournalCorruptException(
                    "index: expected what is known of a debate, in version " + VERSION + ", found: "
                            + broken.getMessage(),
                    broken);
        }
    }

    private static List<Long> offsets(JsonNode array) {
        List<Long> offsets = new ArrayList<>();
        array.forEach(offset -> offsets.add(offset.asLong()));
        return offsets;
    }
}
