package dev.dialectic.guard;

import java.util.List;
import java.util.Objects;

/**
 * A text after a {@link Redactor}. Immutable and thread-safe. It does not hold what was taken out.
 *
 * @param text what is left
 * @param findings what was taken out, in the order of the text; empty if and only if nothing was
 */
public record Redacted(String text, List<Finding> findings) {

    /** Copies. */
    public Redacted {
        Objects.requireNonNull(text, "text");
        findings = List.copyOf(findings);
    }

    /**
     * That something was taken out of a text; not what.
     *
     * @param kind what it looked like, such as {@code github-token}: lower-case letters, digits and hyphens
     * @param position where its marker starts in the redacted text, in chars from 0
     */
    public record Finding(String kind, int position) {

        /**
         * Checks the position.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Finding {
            Objects.requireNonNull(kind, "kind");
            if (position < 0) {
                throw new IllegalArgumentException("finding: expected a position of at least 0, found " + position);
            }
        }
    }

    /**
     * A text in which nothing was found.
     *
     * @param text the text
     * @return it, without findings
     */
    public static Redacted unchanged(String text) {
        return new Redacted(text, List.of());
    }
}
