package dev.dialectic.cursor.rule;

import dev.dialectic.cursor.mine.Activation;
import java.util.List;
import java.util.Objects;

/**
 * What the head of a rule file says about when the rule is shown, ours or hand-written. Immutable and thread-safe.
 *
 * @param description what the rule is about; empty when the file does not say
 * @param globs the files it is attached to; empty when the file does not say
 * @param alwaysApply whether it is shown always
 */
public record FrontMatter(String description, List<String> globs, boolean alwaysApply) {

    /** What a file without front matter says. */
    public static final FrontMatter NONE = new FrontMatter("", List.of(), false);

    /** When a rule file is shown. */
    public enum Kind {
        /** In every conversation. */
        ALWAYS,
        /** When a file that matches is edited. */
        ATTACHED,
        /** When an agent asks for it. */
        REQUESTED,
        /** Only when a person names it. */
        MANUAL
    }

    /** Checks that nothing is missing, and copies. */
    public FrontMatter {
        Objects.requireNonNull(description, "description");
        globs = List.copyOf(globs);
    }

    /**
     * The front matter of a rule of ours.
     *
     * @param activation when the rule is shown
     * @return what its file says; not yet checked for whether it can be written
     */
    public static FrontMatter of(Activation activation) {
        if (activation instanceof Activation.Attached attached) {
            return new FrontMatter("", attached.globs(), false);
        }
        if (activation instanceof Activation.Requested requested) {
            return new FrontMatter(requested.description(), List.of(), false);
        }
        return new FrontMatter("", List.of(), true);
    }

    /**
     * When the rule is shown: always beats globs, and globs beat a description.
     *
     * @return the kind
     */
    public Kind kind() {
        if (alwaysApply) {
            return Kind.ALWAYS;
        }
        if (!globs.isEmpty()) {
            return Kind.ATTACHED;
        }
        return description.isEmpty() ? Kind.MANUAL : Kind.REQUESTED;
    }
}
