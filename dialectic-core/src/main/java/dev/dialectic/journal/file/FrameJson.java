package dev.dialectic.journal.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.dialectic.event.DebateId;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Frames as JSON. The events in them stay the very text that they were written as: the hash is over it. Stateless and
 * thread-safe.
 */
final class FrameJson {

    /**
     * The form of the frames that are written. A writer of another form says so in each {@code opened}, which keeps its place
     * for this number in every form; so who does not know the form knows at least that.
     */
    static final int FORM = 1;

    private static final String FORM_FIELD = "form";

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // What could be written must be read: a frame that is refused for its length would pass for a torn one.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private FrameJson() {}

    /** The JSON of a frame, but for its hash. */
    static byte[] write(Frame frame) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("frame", frame.number());
            json.writeNumberField("epoch", frame.epoch());
            json.writeStringField("writer", frame.writer());
            json.writeNumberField("synced", frame.synced());
            json.writeStringField("previous", frame.previous());
            json.writeStringField("at", frame.at().toString());
            content(json, frame.content());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a frame can be written to memory", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void content(JsonGenerator json, Frame.Content content) throws IOException {
        if (content instanceof Frame.Opened opened) {
            json.writeStringField("opened", opened.debate().value());
            json.writeStringField("begun", opened.begun().toString());
            json.writeStringField("by", opened.by());
            json.writeNumberField(FORM_FIELD, FORM);
        } else if (content instanceof Frame.Events events) {
            json.writeNumberField("sequence", events.sequence());
            json.writeArrayFieldStart("events");
            for (String line : events.lines()) {
                json.writeRawValue(line);
            }
            json.writeEndArray();
        } else if (content instanceof Frame.Sealed sealed) {
            json.writeNumberField("sealed", sealed.events());
        }
    }

    /** The frame of a JSON; empty when it is none. */
    static Optional<Frame> read(byte[] payload) {
        String text = new String(payload, StandardCharsets.UTF_8);
        try (JsonParser json = JSON.createParser(text)) {
            return Optional.of(frame(json, text, hash(payload)));
        } catch (IOException | DateTimeException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The form that a JSON says its frames have, if that is a newer one than is known here. */
    static OptionalLong newerForm(byte[] payload) {
        try (JsonParser json = JSON.createParser(payload)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean form = json.currentName().equals(FORM_FIELD);
                if (json.nextToken() == JsonToken.VALUE_NUMBER_INT && form && json.getLongValue() > FORM) {
                    return OptionalLong.of(json.getLongValue());
                }
                json.skipChildren();
            }
            return OptionalLong.empty();
        } catch (IOException | IllegalArgumentException none) {
            return OptionalLong.empty();
        }
    }

    private static Frame frame(JsonParser json, String text, String hash) throws IOException {
        Map<String, String> fields = new HashMap<>();
        List<String> lines = new ArrayList<>();
        expect(json.nextToken(), JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("events")) {
                expect(value, JsonToken.START_ARRAY);
                lines = lines(json, text);
                fields.put(name, "");
            } else if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
                fields.put(name, json.getText());
            } else {
                throw new IllegalArgumentException("expected text or a whole number as \"" + name + "\"");
            }
        }
        return new Frame(
                number(fields, "frame"),
                number(fields, "epoch"),
                text(fields, "writer"),
                number(fields, "synced"),
                text(fields, "previous"),
                Instant.parse(text(fields, "at")),
                content(fields, lines),
                hash);
    }

    /** Each member of an array, as the text it was written as. */
    private static List<String> lines(JsonParser json, String text) throws IOException {
        List<String> lines = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            expect(token, JsonToken.START_OBJECT);
            int start = (int) json.currentTokenLocation().getCharOffset();
            json.skipChildren();
            lines.add(text.substring(start, (int) json.currentLocation().getCharOffset()));
        }
        return lines;
    }

    private static Frame.Content content(Map<String, String> fields, List<String> lines) {
        if (fields.containsKey("events")) {
            return new Frame.Events(number(fields, "sequence"), lines);
        } else if (fields.containsKey("opened")) {
            long form = number(fields, FORM_FIELD);
            if (form < 1 || form > FORM) {
                throw new IllegalArgumentException("expected frames of a form from 1 to " + FORM + ", found " + form);
            }
            return new Frame.Opened(
                    DebateId.of(text(fields, "opened")), Instant.parse(text(fields, "begun")), text(fields, "by"));
        }
        return new Frame.Sealed(number(fields, "sealed"));
    }

    private static String text(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .orElseThrow(() -> new IllegalArgumentException("expected \"" + name + "\""));
    }

    private static long number(Map<String, String> fields, String name) {
        return Long.parseLong(text(fields, name));
    }

    private static void expect(JsonToken found, JsonToken expected) {
        if (found != expected) {
            throw new IllegalArgumentException("expected " + expected + ", found " + found);
        }
    }

    /** SHA-256 in hexadecimal. */
    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
