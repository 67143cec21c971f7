package dev.dialectic.cli;

import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.EventJson;

/** An event as it is recorded, in a line of JSON for other programs. Stateless. */
final class JsonLine {

    private JsonLine() {}

    /** The JSON, without a character that a terminal could take for something else: all of them stand in strings. */
    static String of(RecordedEvent event) {
        String json = EventJson.write(event);
        StringBuilder ascii = new StringBuilder(json.length());
        json.chars()
                .forEach(unit ->
                        ascii.append(unit < 127 ? String.valueOf((char) unit) : String.format("\\u%04x", unit)));
        return ascii.toString();
    }
}
