package dev.dialectic.llm.hosted;

import java.util.Map;

/** A key to a service, which no message, log or name ever shows. Immutable and thread-safe. */
public final class ApiKey {

    private static final int LONGEST = 4_096;
    private static final int SHORTEST_TO_FIND = 8;

    private final String value;

    private ApiKey(String value) {
        this.value = value;
    }

    /**
     * A key as the service gave it.
     *
     * @param value visible ASCII characters without spaces, at most 4,096
     * @return the key
     * @throws IllegalArgumentException if it is something else; says so without repeating it
     */
    public static ApiKey of(String value) {
        if (value.isEmpty() || value.length() > LONGEST || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("key: expected 1 to " + LONGEST
                    + " visible ASCII characters without spaces, found something else; was it copied with a line end?");
        }
        return new ApiKey(value);
    }

    /**
     * The key that stands in a variable of the environment.
     *
     * @param variable its name, such as {@code AIRIA_API_KEY}
     * @return the key
     * @throws IllegalArgumentException if the variable is not set, or holds no key
     */
    public static ApiKey fromEnvironment(String variable) {
        return from(System.getenv(), variable);
    }

    static ApiKey from(Map<String, String> environment, String variable) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    "key: expected one in the environment variable " + variable + ", found none; set it");
        }
        return of(value.strip());
    }

    /** The key itself, for the header that needs it. */
    String value() {
        return value;
    }

    /** A text in which this key does not stand, should a service have repeated it. */
    String removedFrom(String text) {
        return value.length() < SHORTEST_TO_FIND ? text : text.replace(value, "[key]");
    }

    @Override
    public String toString() {
        return "ApiKey[not shown]";
    }
}
