package dev.dialectic.error;

/** A journal cannot write: the disk is full, read-only or broken. What was acknowledged before is kept. */
public final class JournalFailedException extends DialecticException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception with its sentence.
     *
     * @param message in which debate, what was to be written, what was found, and the advice
     */
    public JournalFailedException(String message) {
        super(message);
    }

    /**
     * An exception with its sentence and what caused it.
     *
     * @param message in which debate, what was to be written, what was found, and the advice
     * @param cause what was caught
     */
    public JournalFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
