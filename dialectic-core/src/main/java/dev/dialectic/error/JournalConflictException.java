package dev.dialectic.error;

/** Two writers are on one debate, or one writes where the journal does not stand. */
public final class JournalConflictException extends DialecticException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception with its sentence.
     *
     * @param message in which debate, what was expected, what was found, and the advice
     */
    public JournalConflictException(String message) {
        super(message);
    }

    /**
     * An exception with its sentence and what caused it.
     *
     * @param message in which debate, what was expected, what was found, and the advice
     * @param cause what was caught
     */
    public JournalConflictException(String message, Throwable cause) {
        super(message, cause);
    }
}
