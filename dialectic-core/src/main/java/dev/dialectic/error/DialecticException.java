package dev.dialectic.error;

import java.io.Serial;

/**
 * The root of everything the library throws when the world around it fails: a journal, a model, a transport. A mistake of the
 * caller is an {@link IllegalArgumentException}, an {@link IllegalStateException} or a {@link NullPointerException} instead.
 */
public class DialecticException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Says what happened.
     *
     * @param message what was expected, what was found, in which debate, and the advice if there is one
     */
    public DialecticException(String message) {
        super(message);
    }

    /**
     * Says what happened, and what it came from.
     *
     * @param message what was expected, what was found, in which debate, and the advice if there is one
     * @param cause what it came from
     */
    public DialecticException(String message, Throwable cause) {
        super(message, cause);
    }
}
