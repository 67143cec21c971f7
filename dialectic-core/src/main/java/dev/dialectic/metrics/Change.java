package dev.dialectic.metrics;

import java.util.Optional;

/**
 * What an event changed of a debate that others count.
 *
 * @param response who answered; empty if nobody did
 * @param inDoubt how many calls are in doubt now
 * @param ending how it closed; not if it did not
 */
record Change(Optional<Response> response, int inDoubt, Ending ending) {

    /** How a debate closed. */
    enum Ending {
        NOT,
        WITH_CONSENSUS,
        WITHOUT_CONSENSUS,
        UNHEARD
    }

    /** Nothing that others count. */
    static final Change NONE = new Change(Optional.empty(), 0, Ending.NOT);

    /** The event was heard before. */
    static final Change REPEATED = new Change(Optional.empty(), 0, Ending.NOT);

    static Change responded(Response response) {
        return new Change(Optional.of(response), 0, Ending.NOT);
    }
}
