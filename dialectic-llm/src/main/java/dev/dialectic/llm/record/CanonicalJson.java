package dev.dialectic.llm.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dialectic.error.DialecticException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** JSON written one way only: members sorted by name, no spaces. Stateless and thread-safe. */
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    /** One value. */
    static JsonNode read(String text) {
        try {
            JsonNode value = MAPPER.readTree(text);
            if (value.isMissingNode()) {
                throw new DialecticException("recording: expected JSON, found nothing");
            }
            return value;
        } catch (JsonProcessingException refused) {
            // Without its cause, which quotes the text.
            throw new DialecticException("recording: expected JSON, found a fault in column "
                    + (refused.getLocation() == null ? 0 : refused.getLocation().getColumnNr()));
        }
    }

    /** Any value as JSON; one that Jackson cannot take apart is its own words. */
    static JsonNode tree(Object value) {
        try {
            return MAPPER.valueToTree(value);
        } catch (IllegalArgumentException noTree) {
            return MAPPER.getNodeFactory().textNode(value.toString());
        }
    }

    /** One line, the same for equal values. */
    static String write(JsonNode value) {
        try {
            return MAPPER.writeValueAsString(MAPPER.treeToValue(value, Object.class));
        } catch (JsonProcessingException e) {
            throw new DialecticException("recording: expected a value that can be written as JSON", e);
        }
    }

    /** SHA-256 of the line, in hexadecimal. */
    static String hash(JsonNode value) {
        try {
            byte[] line = write(value).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every runtime has SHA-256", e);
        }
    }
}
