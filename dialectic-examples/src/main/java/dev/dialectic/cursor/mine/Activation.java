package dev.dialectic.cursor.mine;

import java.util.List;
import java.util.Objects;

/** When a rule is shown to whoever edits the repository. Immutable and thread-safe. */
public sealed interface Activation permits Activation.Always, Activation.Attached, Activation.Requested {

    /** Shown in every conversation: costs attention each time. */
    record Always() implements Activation {}

    /**
     * Shown when a file that matches is edited.
     *
     * @param globs patterns from the repository's root, none starting with {@code *}, at least one
     */
    record Attached(List<String> globs) implements Activation {
        /**
         * Checks and copies.
         *
         * @throws IllegalArgumentException if there is no glob or one starts with {@code *}
         */
        public Attached {
            globs = List.copyOf(globs);
            if (globs.isEmpty() || globs.stream().anyMatch(glob -> glob.isEmpty() || glob.startsWith("*"))) {
                throw new IllegalArgumentException("globs: expected at least one and none that starts with *, found "
                        + globs + "; name the roots");
            }
        }
    }

    /**
     * Shown when an agent asks for it by its description.
     *
     * @param description what the rule is about, starting with a letter, without {@code ": "} and {@code " #"}
     */
    record Requested(String description) implements Activation {
        /** Checks that nothing is missing. */
        public Requested {
            Objects.requireNonNull(description, "description");
        }
    }
}
