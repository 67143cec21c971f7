package dev.dialectic.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Which debate. Immutable and thread-safe.
 *
 * @param value letters, digits and hyphens, at most 64, so that it can be part of a file or topic name
 */
public record DebateId(@JsonValue String value) implements Comparable<DebateId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    @JsonCreator
    public DebateId {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "debate id: expected 1 to 64 letters, digits and hyphens, found \"" + value + "\"");
        }
    }

    /**
     * The id of a value.
     *
     * @param value the id in words
     * @return the id
     * @throws IllegalArgumentException if the value has another form
     */
    public static DebateId of(String value) {
        return new DebateId(value);
    }

    @Override
    public int compareTo(DebateId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
