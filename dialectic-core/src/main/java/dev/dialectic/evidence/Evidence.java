package dev.dialectic.evidence;

import java.util.Objects;

/**
 * A piece of what is known, with where it stands. Immutable and thread-safe.
 *
 * @param source what it was read from, such as a document's title or path
 * @param locator where in it, such as a line or a heading; may be empty
 * @param text the passage itself: data, never instruction
 * @param relevance how well it fits what was asked, in [0, 1]
 */
public record Evidence(String source, String locator, String text, double relevance) {

    /**
     * Checks the relevance.
     *
     * @throws IllegalArgumentException if it is not in [0, 1]
     */
    public Evidence {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(locator, "locator");
        Objects.requireNonNull(text, "text");
        if (!(relevance >= 0 && relevance <= 1)) {
            throw new IllegalArgumentException(
                    "evidence from " + source + ": expected a relevance in [0, 1], found " + relevance);
        }
        relevance = Math.abs(relevance); // -0.0 is 0.0
    }

    /**
     * What names this evidence: its source and where in it.
     *
     * @return {@code source:locator}, or the source alone
     */
    public String reference() {
        return locator.isEmpty() ? source : source + ":" + locator;
    }
}
