package dev.dialectic.llm.record;

import dev.dialectic.error.DialecticException;

/** A replay was asked what was not recorded. */
public final class ReplayRefusedException extends DialecticException {

    private static final long serialVersionUID = 1L;

    ReplayRefusedException(String message) {
        super(message);
    }
}
