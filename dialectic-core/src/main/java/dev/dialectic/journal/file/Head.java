package dev.dialectic.journal.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;

/**
 * How far a journal's file had come when somebody last made sure: kept in a file of its own, it tells when the end of the journal
 * is missing. Immutable and thread-safe.
 *
 * @param frame the number of a durable frame
 * @param hash the hash of that frame
 */
record Head(long frame, String hash) {

    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] line() {
        try {
            return Framing.line(JSON.writeValueAsBytes(
                    JSON.createObjectNode().put("frame", frame).put("hash", hash)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a JSON tree can be written", impossible);
        }
    }

    /** The head that a file holds; empty when it holds none that is whole. */
    static Optional<Head> of(byte[] file) {
        Optional<byte[]> payload = Framing.payload(file, 0);
        if (payload.isEmpty() || payload.get().length + Framing.HEADER + 1 != file.length) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(payload.get());
            Head head =
                    new Head(json.path("frame").asLong(-1), json.path("hash").asText(""));
            return head.frame >= 1 && head.hash.length() == Frame.NO_HASH.length()
                    ? Optional.of(head)
                    : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
