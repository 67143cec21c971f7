package dev.dialectic.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.UnknownEvent;
import dev.dialectic.text.VisibleText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Events as lines of JSON. They are written in the newest version of their form and read in any that there ever was.
 * Immutable and thread-safe.
 */
final class EventLines {

    private final EventVersions versions;

    EventLines(EventVersions versions) {
        this.versions = versions;
    }

    String write(RecordedEvent recorded) {
        DebateEvent event = recorded.event();
        ObjectNode line = EventMapper.MAPPER.createObjectNode();
        line.put("debate", recorded.debate().value());
        line.put("sequence", recorded.sequence());
        line.put("at", recorded.at().toString());
        line.put("type", event.type());
        if (event instanceof UnknownEvent unknown) {
            requireUnknown(unknown);
            line.put("version", unknown.version());
            line.put("critical", false);
            line.putRawValue("event", new RawValue(unknown.json()));
        } else {
            line.put("version", versions.newest(event.type()));
            line.set("event", EventMapper.MAPPER.valueToTree(event));
        }
        return EventMapper.text(line);
    }

    /** What would be read back as something else is not written. */
    private void requireUnknown(UnknownEvent event) {
        if (versions.isKnown(event.type()) && event.version() <= versions.newest(event.type())) {
            throw new IllegalArgumentException("event: expected a type or a version that is not known as an unknown"
                    + " event, found " + event.type() + " of version " + event.version());
        }
        try {
            EventMapper.MAPPER.readTree(event.json());
        } catch (IOException broken) {
            throw new IllegalArgumentException(
                    "event: expected JSON as unknown event " + event.type() + ", found what cannot be read", broken);
        }
    }

    RecordedEvent read(String json) {
        try {
            JsonNode line = EventMapper.MAPPER.readTree(json);
            DebateEvent event = event(line, json);
            return new RecordedEvent(
                    DebateId.of(text(line, "debate")), whole(line, "sequence"), Instant.parse(text(line, "at")), event);
        } catch (IOException | IllegalArgumentException | DateTimeException broken) {
            throw new JournalCorruptException(
                    "event: expected the JSON of an event, found what cannot be read: " + broken.getMessage(), broken);
        }
    }

    private DebateEvent event(JsonNode line, String json) throws IOException {
        String type = text(line, "type");
        long version = whole(line, "version");
        if (version < 1 || version > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("expected a version of at least 1, found " + version);
        }
        boolean known = versions.isKnown(type) && version <= versions.newest(type);
        if (!known && isCritical(line)) {
            throw new JournalCorruptException(unexpected(line, type, version));
        }
        if (!(line.path("event") instanceof ObjectNode event)) {
            throw new IllegalArgumentException("expected an object as \"event\", found "
                    + line.path("event").getNodeType());
        }
        return known
                ? (DebateEvent) EventMapper.MAPPER.treeToValue(
                        versions.upcast(type, (int) version, event), versions.record(type))
                : new UnknownEvent(type, (int) version, asWritten(json));
    }

    /** What nobody says is not critical is critical: to pass it over could change what the debate came to. */
    private static boolean isCritical(JsonNode line) {
        JsonNode critical = line.path("critical");
        if (!critical.isMissingNode() && !critical.isBoolean()) {
            throw new IllegalArgumentException(
                    "expected true or false as \"critical\", found " + critical.getNodeType());
        }
        return critical.asBoolean(true);
    }

    private String unexpected(JsonNode line, String type, long version) {
        String expected = versions.isKnown(type)
                ? type + " of a version from 1 to " + versions.newest(type)
                : "a type among " + versions.types();
        return "event: expected " + expected + ", found \"" + VisibleText.oneLine(type, 60) + "\" of version " + version
                + " as event " + VisibleText.oneLine(line.path("sequence").asText(), 20) + " of debate "
                + VisibleText.oneLine(line.path("debate").asText(), 64)
                + "; was it written by a newer Dialectic? It is critical, so read the debate with that one";
    }

    /** The event as it stands in the line: a tree of it would not know how its numbers were written. */
    private static String asWritten(String line) throws IOException {
        try (JsonParser parser = EventMapper.MAPPER.createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals("event");
                parser.nextToken();
                int begin = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                if (wanted) {
                    return onOneLine(
                            line.substring(begin, (int) parser.currentLocation().getCharOffset()));
                }
            }
        }
        throw new IllegalArgumentException("expected an object as \"event\", found none");
    }

    /** The same JSON as a part of a line that can be encoded: breaks stand between tokens, letters within text. */
    private static String onOneLine(String json) {
        String line = json.replace('\n', ' ').replace('\r', ' ');
        if (StandardCharsets.UTF_8.newEncoder().canEncode(line)) {
            return line;
        }
        StringBuilder escaped = new StringBuilder();
        for (char letter : line.toCharArray()) {
            escaped.append(letter < 0x80 ? String.valueOf(letter) : String.format("\\u%04X", (int) letter));
        }
        return escaped.toString();
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
}
