package dev.dialectic.event;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Something that a newer Dialectic recorded, and marked as not critical: it keeps its place in the journal, and whoever
 * does not know it passes it over. No debate begins with one. Immutable and thread-safe.
 *
 * @param type what it is called there: letters, digits, dots, underscores and hyphens, starting with a letter or digit;
 *     at most 64 characters
 * @param version the version of its form, at least 1
 * @param json what happened, as the JSON object that was written there: on one line, without half characters
 */
public record UnknownEvent(String type, int version, String json) implements DebateEvent {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the type has another form, the version is below 1, or the JSON is no object or
     *     cannot be a part of a line. That it is JSON is checked when it is written
     */
    public UnknownEvent {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(json, "json");
        if (!FORM.matcher(type).matches()) {
            throw new IllegalArgumentException("unknown event: expected a type of at most 64 letters, digits, dots,"
                    + " underscores and hyphens, found one of another form");
        }
        if (version < 1) {
            throw new IllegalArgumentException(
                    "unknown event " + type + ": expected a version of at least 1, found " + version);
        }
        if (!json.startsWith("{") || !json.endsWith("}") || json.chars().anyMatch(UnknownEvent::endsLine)) {
            throw new IllegalArgumentException("unknown event " + type
                    + ": expected a JSON object on one line, found something else of " + json.length() + " characters");
        }
        if (json.codePoints().anyMatch(UnknownEvent::isHalf)) {
            throw new IllegalArgumentException("unknown event " + type
                    + ": expected JSON that can be encoded, found half a character; write it as an escape");
        }
    }

    private static boolean endsLine(int character) {
        return character == '\n' || character == '\r';
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
