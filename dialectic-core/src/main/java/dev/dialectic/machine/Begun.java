package dev.dialectic.machine;

/** Where a debate stands once its question was raised. */
public sealed interface Begun extends DebateState
        permits Raised, Informed, Seated, Debating, Polling, Counted, Decided, Closed {

    /**
     * All that the debate has come to so far.
     *
     * @return the proceedings
     */
    Proceedings proceedings();
}
