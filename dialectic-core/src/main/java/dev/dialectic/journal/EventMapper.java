package dev.dialectic.journal;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
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
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** How Jackson turns Dialectic's records into JSON and back: strictly, and the same on every Java. Stateless and thread-safe. */
final class EventMapper {

    /** What could be written must be read: Jackson writes text of any length, and by default refuses to read it back. */
    private static final StreamReadConstraints AS_LONG_AS_WRITTEN = StreamReadConstraints.builder()
            .maxStringLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .build();

    static final ObjectMapper MAPPER = mapper();

    private EventMapper() {}

    /** One line that any encoding of Unicode can carry: text with half a character in it is written in escapes. */
    static String text(JsonNode json) {
        try {
            String line = MAPPER.writeValueAsString(json);
            return StandardCharsets.UTF_8.newEncoder().canEncode(line)
                    ? line
                    : MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a JSON tree can be written: " + impossible.getMessage(), impossible);
        }
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(AS_LONG_AS_WRITTEN)
                        .build())
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
                .withCoercionConfig(LogicalType.Textual, EventMapper::onlyText)
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
