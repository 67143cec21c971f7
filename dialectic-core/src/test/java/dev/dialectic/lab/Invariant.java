package dev.dialectic.lab;

/** What holds of every debate, whatever happened to those who held it. */
public enum Invariant {
    /** Every event that was acknowledged is in the log, and says what it said. */
    I1_ACKNOWLEDGED_IS_KEPT,
    /** Sequences count from 1, without a gap, each once. */
    I2_SEQUENCES_HAVE_NO_GAP,
    /** A call has one answer. */
    I3_ONE_ANSWER_A_CALL,
    /** No call is made without a turn in the log, none after its answer was recorded, none again but after a failure or a doubt. */
    I4_NOTHING_IS_PAID_TWICE,
    /** A registered voter's ballot counts once, and counting again gives what was recorded. */
    I5_BALLOTS_COUNT_ONCE,
    /** The outcome is that of a run which nothing disturbed. */
    I6_ENDS_AS_IF_UNDISTURBED,
    /** Nothing counts that was written by whoever had lost the right to write. */
    I7_EPOCHS_NEVER_FALL,
    /** The debate is closed, or somebody said why not. */
    I9_ENDS_OR_SAYS_WHY,
    /** The file is a chain of whole frames, and the log is what they say. */
    I10_CHAIN_HOLDS
}
