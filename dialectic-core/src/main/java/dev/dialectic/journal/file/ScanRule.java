package dev.dialectic.journal.file;

/** What a scan makes of frames out of their order. Stateless and thread-safe. */
interface ScanRule {

    /** The rule that journals are read by. */
    ScanRule STRICT = new ScanRule() {};

    /** Whether a whole frame beyond an unreadable one proves that the unreadable one had been durable. */
    default boolean provesDurable(Frame later, long unreadable) {
        return later.synced() >= unreadable;
    }

    /** Whether a frame's writer had lost the right to write when it wrote. */
    default boolean isStale(Frame frame, long epoch) {
        return frame.epoch() < epoch;
    }
}
