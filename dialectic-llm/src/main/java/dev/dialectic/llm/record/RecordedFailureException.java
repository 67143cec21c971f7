package dev.dialectic.llm.record;

import dev.dialectic.error.DialecticException;
import org.jspecify.annotations.Nullable;

/** What a recorded call ended with, where its type is none that anybody tells apart. */
public final class RecordedFailureException extends DialecticException {

    private static final long serialVersionUID = 1L;

    private final String type;

    RecordedFailureException(String type, @Nullable Throwable cause) {
        super("the recorded call ended with " + type);
        this.type = type;
        if (cause != null) {
            initCause(cause);
        }
    }

    /**
     * What was thrown.
     *
     * @return the name of its class
     */
    public String type() {
        return type;
    }
}
