package dev.dialectic.cursor.rule;

import dev.dialectic.error.DialecticException;

/** Thrown for text that must not stand in a rule file, or for a file whose blocks cannot be told apart. */
public final class RefusedException extends DialecticException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception with its sentence.
     *
     * @param message what was expected and what was found
     */
    public RefusedException(String message) {
        super(message);
    }
}
