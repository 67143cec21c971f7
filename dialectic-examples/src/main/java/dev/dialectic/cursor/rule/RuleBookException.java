package dev.dialectic.cursor.rule;

import dev.dialectic.error.DialecticException;

/** Thrown when the rule book cannot be read. It is left as it is: a person decides whether to mend or delete it. */
public final class RuleBookException extends DialecticException {

    private static final long serialVersionUID = 1L;

    RuleBookException(String message) {
        super(message);
    }

    RuleBookException(String message, Throwable cause) {
        super(message, cause);
    }
}
