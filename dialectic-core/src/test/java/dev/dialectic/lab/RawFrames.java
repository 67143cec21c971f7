package dev.dialectic.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The frames of a journal's file, read by a reader that has nothing in common with the journal's own: line by line, whole frames
 * on one side and everything else on the other. Immutable and thread-safe.
 *
 * @param frames the whole frames, in the order they stand
 * @param junk where bytes stand that are no frame
 */
public record RawFrames(List<RawFrame> frames, List<Junk> junk) {

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * A whole frame.
     *
     * @param offset where it begins
     * @param end where it ends
     * @param json what it says
     * @param hash SHA-256 of what it says, in hexadecimal
     */
    public record RawFrame(int offset, int end, JsonNode json, String hash) {

        long number(String field) {
            return json.path(field).asLong(-1);
        }

        List<JsonNode> events() {
            List<JsonNode> events = new ArrayList<>();
            json.path("events").forEach(events::add);
            return events;
        }
    }

    /**
     * Bytes that are no frame.
     *
     * @param offset where they begin
     * @param end where they end
     */
    public record Junk(int offset, int end) {}

    /**
     * Reads a file.
     *
     * @param file its bytes
     * @return its frames
     */
    public static RawFrames of(byte[] file) {
        List<RawFrame> frames = new ArrayList<>();
        List<Junk> junk = new ArrayList<>();
        int offset = 0;
        while (offset < file.length) {
            int end = offset;
            while (end < file.length && file[end] != '\n') {
                end++;
            }
            Optional<RawFrame> frame = frame(file, offset, Math.min(end + 1, file.length));
            frame.ifPresent(frames::add);
            if (frame.isEmpty()) {
                junk.add(new Junk(offset, Math.min(end + 1, file.length)));
            }
            offset = end + 1;
        }
        return new RawFrames(frames, junk);
    }

    /** The frames that count: none of a lower epoch than one before it. */
    List<RawFrame> counted() {
        List<RawFrame> counted = new ArrayList<>();
        long epoch = 0;
        for (RawFrame frame : frames) {
            if (frame.number("epoch") >= epoch) {
                counted.add(frame);
                epoch = frame.number("epoch");
            }
        }
        return counted;
    }

    /** The frames that do not count. */
    List<RawFrame> stale() {
        List<RawFrame> stale = new ArrayList<>(frames);
        stale.removeAll(counted());
        return stale;
    }

    private static Optional<RawFrame> frame(byte[] file, int offset, int end) {
        String line = new String(file, offset, end - offset, StandardCharsets.ISO_8859_1);
        if (!line.matches("(?s)[0-9a-f]{8} [0-9a-f]{8} .*\n")) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOfRange(file, offset + 18, end - 1);
        CRC32C crc = new CRC32C();
        crc.update(payload);
        boolean whole = line.startsWith(String.format("%08x %08x ", payload.length, crc.getValue()));
        return whole ? json(payload).map(json -> new RawFrame(offset, end, json, hash(payload))) : Optional.empty();
    }

    private static Optional<JsonNode> json(byte[] payload) {
        try {
            return Optional.of(JSON.readTree(payload)).filter(JsonNode::isObject);
        } catch (JsonProcessingException none) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory can be read", impossible);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
