package dev.dialectic.event;

import dev.dialectic.question.Option;
import java.util.List;

/**
 * The options of an open question were settled. Immutable and thread-safe.
 *
 * @param options what is voted on; may be empty when nobody proposed anything
 */
public record OptionsSettled(List<Option> options) implements DebateEvent {
    /** Checks that nothing is missing, and copies. */
    public OptionsSettled {
        options = List.copyOf(options);
    }
}
