package dev.dialectic.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.UnknownEvent;
import dev.dialectic.question.Question;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Events as JSON: one object on one line, with the debate, the sequence, the time, the type, its version and what
 * happened. Thread-safe.
 *
 * <p>What a released version writes is read for ever: a change of an event's form is a new version of its type, and old
 * versions are put into the newest form when they are read. They are never rewritten.
 *
 * <p>A type or a version that is not known was written by a newer Dialectic. Where its line says {@code "critical":false}
 * between version and event it is read as an {@link UnknownEvent}, and written back as it was; else the line is refused.
 * Everything that is known today is critical, and says nothing of it.
 */
public final class EventJson {

    private static final EventLines LINES = new EventLines(EventVersions.RELEASED);

    private EventJson() {}

    /**
     * An event as JSON.
     *
     * @param recorded the event with its place
     * @return one line without its end, in the newest version of its type
     * @throws IllegalArgumentException if it is an unknown event of a type and version that is known, or its JSON is none
     */
    public static String write(RecordedEvent recorded) {
        return LINES.write(recorded);
    }

    /**
     * An event from JSON.
     *
     * @param json what {@link #write} gave, perhaps long ago, perhaps that of a newer Dialectic
     * @return the event with its place, in its newest form
     * @throws JournalCorruptException if it is no such JSON, or critical and of a type or version that is not known
     */
    public static RecordedEvent read(String json) {
        return LINES.read(json);
    }

    /**
     * The version of the form that an event is written in.
     *
     * @param event the event
     * @return its version, at least 1
     */
    public static int version(DebateEvent event) {
        return event instanceof UnknownEvent unknown ? unknown.version() : EventVersions.RELEASED.newest(event.type());
    }

    /**
     * A question from JSON.
     *
     * @param json what {@link #tree} gave of a question
     * @return the question
     * @throws JournalCorruptException if it is no such JSON
     */
    public static Question question(JsonNode json) {
        if (!json.isObject()) {
            throw new JournalCorruptException("question: expected an object, found " + json.getNodeType());
        }
        try {
            return EventMapper.MAPPER.treeToValue(json, Question.class);
        } catch (JsonProcessingException | IllegalArgumentException broken) {
            throw new JournalCorruptException(
                    "question: expected the JSON of a question, found what cannot be read: " + broken.getMessage(),
                    broken);
        }
    }

    /**
     * What anything made of records looks like as JSON, with a type on each member of a sealed family. An unknown event
     * looks as it was written.
     *
     * @param value a value of Dialectic's: an outcome, a floor, a verdict, an event
     * @return its JSON
     */
    public static JsonNode tree(Object value) {
        if (value instanceof UnknownEvent unknown) {
            try {
                return EventMapper.MAPPER.readTree(unknown.json());
            } catch (JsonProcessingException broken) {
                throw new IllegalArgumentException(
                        "event: expected JSON as unknown event " + unknown.type() + ", found what cannot be read",
                        broken);
            }
        }
        return EventMapper.MAPPER.valueToTree(value);
    }

    /**
     * A fingerprint of a value of Dialectic's.
     *
     * @param value the value
     * @return SHA-256 of its JSON, in hexadecimal
     */
    public static String hash(Object value) {
        try {
            byte[] bytes = EventMapper.text(tree(value)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
