package dev.dialectic.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dialectic.event.DebateId;
import dev.dialectic.journal.EventJson;
import dev.dialectic.question.Question;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Questions as records of Kafka. Stateless and thread-safe. */
final class QuestionRecords {

    /** The longest question, in bytes of its JSON. */
    static final int LONGEST = 512 * 1024;

    private static final int MOST_HEADERS = 64;
    private static final int LONGEST_HEADERS = 64 * 1024;
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private QuestionRecords() {}

    /** A question that somebody brought. */
    record Submission(DebateId debate, Question question) {}

    /**
     * A question as a record.
     *
     * @throws IllegalArgumentException if it is too long
     */
    static ProducerRecord<byte[], byte[]> write(Topics topics, Submission submission) {
        String debate = submission.debate().value();
        ObjectNode json = JSON.createObjectNode();
        json.put("version", VERSION);
        json.put("debate", debate);
        json.set("question", EventJson.tree(submission.question()));
        byte[] value = json.toString().getBytes(StandardCharsets.UTF_8);
        if (value.length > LONGEST) {
            throw new IllegalArgumentException("debate " + debate + ": expected a question of at most " + LONGEST
                    + " bytes, found " + value.length);
        }
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                topics.questions(),
                topics.partition(submission.debate()),
                debate.getBytes(StandardCharsets.UTF_8),
                value);
        Headers.putCloudEvent(
                message, debate + ":question", "/dialectic/debates/" + debate, "dev.dialectic.QuestionBrought.v1");
        return message;
    }

    /**
     * The question of a record.
     *
     * @throws Poison if it is none
     */
    static Submission read(Topics topics, ConsumerRecord<byte[], byte[]> message) throws Poison {
        if (message.value() == null) {
            throw new Poison("expected a question, found no value");
        }
        if (message.value().length > LONGEST || isTopHeavy(message)) {
            throw new Poison("expected at most " + LONGEST + " bytes, " + MOST_HEADERS + " headers and "
                    + LONGEST_HEADERS + " bytes of them, found more");
        }
        Submission submission = submission(message.value());
        DebateId debate = submission.debate();
        if (!Arrays.equals(debate.value().getBytes(StandardCharsets.UTF_8), message.key())
                || topics.partition(debate) != message.partition()) {
            throw new Poison("expected debate " + debate + " as key and in partition " + topics.partition(debate)
                    + ", found another key or partition");
        }
        return submission;
    }

    private static Submission submission(byte[] value) throws Poison {
        try {
            JsonNode json = JSON.readTree(
                    Headers.text(value).orElseThrow(() -> new Poison("expected text in UTF-8, found other bytes")));
            if (json.path("version").asInt() != VERSION) {
                throw new Poison("expected a question in version " + VERSION + ", found version "
                        + json.path("version").asText());
            }
            return new Submission(DebateId.of(json.path("debate").asText()), EventJson.question(json.path("question")));
        } catch (JsonProcessingException | RuntimeException broken) {
            // Whatever a stranger thinks of to send: nothing of it may end the serving.
            throw new Poison("expected the JSON of a question, found: " + broken.getMessage(), broken);
        }
    }

    /** Whether its headers are more than a question needs. */
    static boolean isTopHeavy(ConsumerRecord<byte[], byte[]> message) {
        Header[] headers = message.headers().toArray();
        long bytes = Arrays.stream(headers)
                .mapToLong(header -> header.key().length() + (header.value() == null ? 0 : header.value().length))
                .sum();
        return headers.length > MOST_HEADERS || bytes > LONGEST_HEADERS;
    }
}
