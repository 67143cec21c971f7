package dev.dialectic.cursor.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a reader made of front matter. Immutable and thread-safe. */
public sealed interface Reading permits Reading.Values, Reading.Unreadable {

    /**
     * The values by key, in the order of the file.
     *
     * @param byKey text as it reads, {@code true} or {@code false}, and the empty text for a key without value
     */
    record Values(Map<String, String> byKey) implements Reading {
        /** Copies, in order. */
        public Values {
            byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
        }
    }

    /**
     * The reader gives up.
     *
     * @param why a sentence on one line
     */
    record Unreadable(String why) implements Reading {
        /** Checks that nothing is missing. */
        public Unreadable {
            Objects.requireNonNull(why, "why");
        }
    }
}
