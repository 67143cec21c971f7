package dev.dialectic.machine;

import dev.dialectic.error.DialecticException;
import dev.dialectic.event.DebateEvent;

/** An event cannot follow what came before it: the journal holds what no debate could have written. */
public final class MisplacedEventException extends DialecticException {

    private static final long serialVersionUID = 1L;

    MisplacedEventException(String message) {
        super(message);
    }

    static MisplacedEventException of(DebateEvent event, DebateState state) {
        return new MisplacedEventException(
                event.type() + " cannot follow " + state.getClass().getSimpleName());
    }
}
