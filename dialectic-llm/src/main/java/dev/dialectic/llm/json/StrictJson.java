package dev.dialectic.llm.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Objects;

/**
 * JSON as RFC 8259 has it and nothing beside: one value, no second value of one name, no text after it, and bounds on its size.
 * Thread-safe; each reading takes time linear in the text.
 *
 * <p>Two members of one name are refused because readers disagree on which of them counts: a ballot with two choices would be read
 * one way here and another way by whoever checks it.
 */
public final class StrictJson {

    /** The longest text that is read, in characters. */
    public static final int MOST_CHARACTERS = 1_000_000;

    /** The deepest nesting that is read. */
    public static final int MOST_DEPTH = 64;

    /** The longest string value, in characters. */
    public static final int LONGEST_STRING = 200_000;

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxStringLength(LONGEST_STRING)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .maxDocumentLength(MOST_CHARACTERS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // The words of a refusal are shown to the model and recorded: they tell the place, not the text.
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // A double would turn 1e999 into infinity; a decimal keeps what was written, and is checked before it is
            // used.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /**
     * Reads one JSON value.
     *
     * @param text the text, of at most 1,000,000 characters
     * @return the value; its decimal numbers keep every digit
     * @throws JsonRefusedException if the text is not one JSON value, names a member twice, or goes beyond a bound
     */
    public static JsonNode read(String text) {
        Objects.requireNonNull(text, "text");
        if (text.length() > MOST_CHARACTERS) {
            throw new JsonRefusedException("json: expected at most " + MOST_CHARACTERS + " characters, found "
                    + text.length() + "; answer more briefly");
        }
        JsonNode value;
        try {
            value = MAPPER.readTree(text);
        } catch (JsonProcessingException refused) {
            throw new JsonRefusedException(words(refused));
        } catch (NumberFormatException beyondDecimals) {
            // Jackson lets this one through for an exponent of more than ten digits.
            throw new JsonRefusedException(
                    "json: expected numbers with an exponent of at most ten digits, found a longer one");
        }
        if (value.isMissingNode()) {
            throw new JsonRefusedException("json: expected one JSON value, found nothing");
        }
        return value;
    }

    /** Whether a text is read. */
    static boolean reads(String text) {
        try {
            read(text);
            return true;
        } catch (JsonRefusedException refused) {
            return false;
        }
    }

    private static String words(JsonProcessingException refused) {
        JsonLocation at = refused.getLocation();
        String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return "json: expected one JSON value, found a fault" + place + ": "
                + Excerpt.of(refused.getOriginalMessage(), 200);
    }
}
