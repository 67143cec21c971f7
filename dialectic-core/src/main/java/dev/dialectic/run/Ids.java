package dev.dialectic.run;

import dev.dialectic.event.DebateId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Names new debates. Implementations must be thread-safe and never give the same id twice. */
@FunctionalInterface
public interface Ids {

    /**
     * A new id.
     *
     * @return an id that no debate has
     */
    DebateId next();

    /**
     * Random UUIDs: the default.
     *
     * @return the source of ids
     */
    static Ids random() {
        return () -> DebateId.of(UUID.randomUUID().toString());
    }

    /**
     * A word and a number counting from 1: for tests and examples, whose output should not change.
     *
     * @param word letters, digits and hyphens
     * @return the source of ids
     */
    static Ids counting(String word) {
        AtomicLong last = new AtomicLong();
        return () -> DebateId.of(word + "-" + last.incrementAndGet());
    }
}
