package dev.dialectic.persona;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who an agent is, wherever it is named. Immutable and thread-safe.
 *
 * @param value letters, digits, dot, underscore and hyphen, starting with a letter or digit; at most 64 characters
 */
public record AgentId(@JsonValue String value) implements Comparable<AgentId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value has another form
     */
    @JsonCreator
    public AgentId {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("agent id: expected at most 64 letters, digits, dots, underscores and"
                    + " hyphens, starting with a letter or digit; found \"" + value + "\"");
        }
    }

    /**
     * The id of a value.
     *
     * @param value the id in words
     * @return the id
     * @throws IllegalArgumentException if the value has another form
     */
    public static AgentId of(String value) {
        return new AgentId(value);
    }

    @Override
    public int compareTo(AgentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
