package dev.dialectic.run;

/**
 * The places in a run where the end of the process would hurt. A test lets it end there; in production nothing happens
 * at them.
 */
public enum CrashPoint {
    /** A call is about to be made, and nothing is known of it. */
    BEFORE_TURN,
    /** The turn is durable, and the call is not made yet. */
    AFTER_TURN,
    /** The call is made, and nobody waits for its answer yet. */
    AFTER_SEND,
    /** The answer is there, and not recorded. */
    AFTER_RESPONSE,
    /** Events are written, and perhaps not durable. */
    AFTER_APPEND,
    /** Events are durable, and nobody was told. */
    AFTER_SYNC,
    /** The votes are counted, and the tally is not recorded. */
    IN_TALLY,
    /** All is said, and the debate is not closed. */
    BEFORE_CLOSE;

    /** What happens at a crash point. Called by the thread of the debate; implementations must be thread-safe. */
    @FunctionalInterface
    public interface Hazard {

        /** Nothing happens. */
        Hazard NONE = point -> {};

        /**
         * The run is at a point.
         *
         * @param point which
         */
        void at(CrashPoint point);
    }
}
