package dev.dialectic.codebase;

import java.util.Objects;

/**
 * How much of a moment is about a focus. Immutable and thread-safe.
 *
 * @param focus the focus
 * @param share its part of the moment, in (0, 1]; events have several foci, so shares need not add up to 1
 * @param events how many events have it, at least 1
 * @param newest the id of the newest of them
 */
public record FocusShare(Focus focus, double share, int events, String newest) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the share is not in (0, 1] or there is no event
     */
    public FocusShare {
        Objects.requireNonNull(focus, "focus");
        Objects.requireNonNull(newest, "newest");
        if (!(share > 0 && share <= 1) || events < 1) {
            throw new IllegalArgumentException("focus " + focus + ": expected a share in (0, 1] and at least one event,"
                    + " found " + share + " and " + events);
        }
    }
}
