package dev.dialectic.llm.json;

import java.util.List;
import java.util.Objects;

/**
 * A model's answer after {@link Clamp}. Immutable and thread-safe.
 *
 * @param text the JSON that was found, or the text as it was when nothing could be repaired
 * @param repairs what was done, in the order of {@link Repair}; empty when the text is as it was
 */
public record Clamped(String text, List<Repair> repairs) {

    /** Copies the list. */
    public Clamped {
        Objects.requireNonNull(text, "text");
        repairs = List.copyOf(repairs);
    }

    /**
     * Whether the text is another one than the model wrote.
     *
     * @return true if there was a repair
     */
    public boolean repaired() {
        return !repairs.isEmpty();
    }
}
