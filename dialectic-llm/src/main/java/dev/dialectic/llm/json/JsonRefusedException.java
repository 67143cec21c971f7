package dev.dialectic.llm.json;

import dev.dialectic.error.DialecticException;

/** A text is no JSON by the strict reading: the one refusal of {@link StrictJson}. */
public final class JsonRefusedException extends DialecticException {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param message what was expected, what was found and where, without the text itself
     */
    public JsonRefusedException(String message) {
        super(message);
    }
}
