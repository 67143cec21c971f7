package dev.dialectic.knowledge;

import java.util.Objects;

/**
 * A part of a document that can be found. Immutable and thread-safe.
 *
 * @param source what it was read from
 * @param locator where in it; empty for the whole
 * @param context what stands above it, such as headings: it is searched, but not shown
 * @param text the passage itself
 */
public record Passage(String source, String locator, String context, String text) {

    /** Checks that nothing is missing. */
    public Passage {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(locator, "locator");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(text, "text");
    }
}
