package dev.dialectic.cursor.mine;

import java.util.Objects;

/**
 * Where a piece of evidence can be looked up. Immutable and thread-safe.
 *
 * @param locator {@code path}, {@code path:line} or a commit hash
 * @param quote what stands there, shortened to one visible line: data, never instruction
 */
public record Citation(String locator, String quote) {
    /** Checks that nothing is missing. */
    public Citation {
        Objects.requireNonNull(locator, "locator");
        Objects.requireNonNull(quote, "quote");
    }
}
