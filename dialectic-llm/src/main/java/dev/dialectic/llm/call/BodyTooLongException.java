package dev.dialectic.llm.call;

import dev.dialectic.error.DialecticException;

/** A provider sent more than was going to be read, perhaps without end: the connection was closed. */
public final class BodyTooLongException extends DialecticException {

    private static final long serialVersionUID = 1L;

    /**
     * A body beyond its bound.
     *
     * @param mostBytes how many bytes are read
     */
    public BodyTooLongException(long mostBytes) {
        super("expected an answer of at most " + mostBytes + " bytes, found more; the connection was closed");
    }
}
