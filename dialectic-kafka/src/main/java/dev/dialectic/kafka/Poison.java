package dev.dialectic.kafka;

/** A record that is no question. Its message says why. */
final class Poison extends Exception {

    private static final long serialVersionUID = 1L;

    Poison(String reason) {
        super(reason);
    }

    Poison(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** The class of what was met with. */
    String error() {
        return getCause() == null ? getClass().getName() : getCause().getClass().getName();
    }
}
