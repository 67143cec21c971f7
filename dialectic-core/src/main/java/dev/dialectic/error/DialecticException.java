package dev.dialectic.error;

/**
 * The root of what the library throws when the world, not the caller, is at fault.
 *
 * <p>Mistakes of the caller are {@link IllegalArgumentException}, {@link IllegalStateException} or {@link
 * NullPointerException} instead. Every message says what was expected, what was found and, where there is one, what to
 * do.
 */
public class DialecticException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception with its sentence.
     *
     * @param message what was expected, what was found, and the advice
     */
    public DialecticException(String message) {
        super(message);
    }

    /**
     * An exception with its sentence and what caused it.
     *
     * @param message what was expected, what was found, and the advice
     * @param cause what was caught
     */
    public DialecticException(String message, Throwable cause) {
        super(message, cause);
    }
}
