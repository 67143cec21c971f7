package dev.dialectic.error;

/**
 * Whoever held a debate let go of it before its end. It is no failure: what was recorded is intact, and the debate goes on with whoever
 * claims or resumes it.
 */
public final class DebateLetGoException extends DialecticException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception with its sentence.
     *
     * @param message which debate, and how it goes on
     */
    public DebateLetGoException(String message) {
        super(message);
    }
}
