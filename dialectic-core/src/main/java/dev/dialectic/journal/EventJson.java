package dev.dialectic.journal;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.dialectic.consensus.Consensus;
import dev.dialectic.consensus.NoConsensus;
import dev.dialectic.consensus.Verdict;
import dev.dialectic.debate.Judgment;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.Statement;
import dev.dialectic.debate.Utterance;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.text.VisibleText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Events as JSON: one object on one line, with the debate, the sequence, the time, the type, its version and what
 * happened. Thread-safe.
 *
 * <p>What a released version writes is read for ever: a change of an event's form is a new version.
 */
public final class EventJson {

    /** The version of every event's form. */
    private static final int VERSION = 1;

    private static final Map<String, Class<?>> TYPES = types();
    private static final ObjectMapper MAPPER = mapper();

    private EventJson() {}

    /**
     * An event as JSON.
     *
     * @param recorded the event with its place
     * @return one line without its end
     */
    public static String write(RecordedEvent recorded) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("debate", recorded.debate().value());
        line.put("sequence", recorded.sequence());
        line.put("at", recorded.at().toString());
        line.put("type", recorded.event().type());
        line.put("version", VERSION);
        line.set("event", MAPPER.valueToTree(recorded.event()));
        return text(line);
    }

    /**
     * An event from JSON.
     *
     * @param json what {@link #write} gave, perhaps long ago
     * @return the event with its place
     * @throws JournalCorruptException if it is no such JSON, or of a type or version that is not known
     */
    public static RecordedEvent read(String json) {
        try {
            JsonNode line = MAPPER.readTree(json);
            Class<?> known = known(line);
            JsonNode event = line.path("event");
            if (!event.isObject()) {
                throw new IllegalArgumentException("expected an object as \"event\", found " + event.getNodeType());
            }
            return new RecordedEvent(
                    DebateId.of(text(line, "debate")),
                    whole(line, "sequence"),
                    Instant.parse(text(line, "at")),
                    (DebateEvent) MAPPER.treeToValue(event, known));
        } catch (JsonProcessingException | IllegalArgumentException | java.time.DateTimeException broken) {
            throw new JournalCorruptException(
                    "event: expected the JSON of an event, found what cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static Class<?> known(JsonNode line) {
        String type = text(line, "type");
        Class<?> known = TYPES.get(type);
        long version = whole(line, "version");
        if (known == null || version != VERSION) {
            throw new JournalCorruptException("event: expected a type of version " + VERSION + " among "
                    + TYPES.keySet() + ", found \"" + VisibleText.oneLine(type, 60) + "\" of version " + version
                    + "; was it written by a newer Dialectic?");
        }
        return known;
    }

    private static String text(JsonNode line, String field) {
        JsonNode value = line.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("expected text as \"" + field + "\", found " + value.getNodeType());
        }
        return value.textValue();
    }

    private static long whole(JsonNode line, String field) {
        JsonNode value = line.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException(
                    "expected a whole number as \"" + field + "\", found " + value.getNodeType());
        }
        return value.longValue();
    }

    /** One line that any encoding of Unicode can carry: text with half a character in it is written in escapes. */
    private static String text(JsonNode json) {
        try {
            String line = MAPPER.writeValueAsString(json);
            return StandardCharsets.UTF_8.newEncoder().canEncode(line)
                    ? line
                    : MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a JSON tree can be written: " + impossible.getMessage(), impossible);
        }
    }

    /**
     * What anything made of records looks like as JSON, with a type on each member of a sealed family.
     *
     * @param value a value of Dialectic's: an outcome, a floor, a verdict
     * @return its JSON
     */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /**
     * A fingerprint of a value of Dialectic's.
     *
     * @param value the value
     * @return SHA-256 of its JSON, in hexadecimal
     */
    public static String hash(Object value) {
        try {
            byte[] bytes = text(tree(value)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }

    private static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        for (Class<?> type : DebateEvent.class.getPermittedSubclasses()) {
            types.put(type.getSimpleName(), type);
        }
        return types;
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new TimeModule())
                // A set is written in its order, and has to be read in it.
                .addModule(new SimpleModule("dialectic-order").addAbstractTypeMapping(Set.class, LinkedHashSet.class))
                .addMixIn(Verdict.class, VerdictType.class)
                .addMixIn(Utterance.class, UtteranceType.class)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, EventJson::onlyText)
                // Points and costs are exact decimals: neither digits nor trailing zeros may be lost on the way.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                // Runtimes print the same double differently, and a debate may resume on another one.
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                // A record is its components: what its other methods tell is not part of it.
                .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .build();
    }

    private static void onlyText(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Consensus.class, name = "consensus"),
        @JsonSubTypes.Type(value = NoConsensus.class, name = "noConsensus")
    })
    private interface VerdictType {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Position.class, name = "position"),
        @JsonSubTypes.Type(value = Statement.class, name = "statement"),
        @JsonSubTypes.Type(value = Rebuttal.class, name = "rebuttal"),
        @JsonSubTypes.Type(value = Judgment.class, name = "judgment"),
        @JsonSubTypes.Type(value = Silence.class, name = "silence")
    })
    private interface UtteranceType {}
}
