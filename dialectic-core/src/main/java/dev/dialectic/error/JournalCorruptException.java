package dev.dialectic.error;

/** A journal holds what cannot be believed. */
public final class JournalCorruptException extends DialecticException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception with its sentence.
     *
     * @param message in which debate, what was expected and what was found
     */
    public JournalCorruptException(String message) {
        super(message);
    }

    /**
     * An exception with its sentence and what caused it.
     *
     * @param message in which debate, what was expected and what was found
     * @param cause what was caught
     */
    public JournalCorruptException(String message, Throwable cause) {
        super(message, cause);
    }
}
