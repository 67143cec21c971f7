package dev.dialectic.cli;

/** What the exit codes of the {@code dialectic} command mean. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;

    /** A check found something: there would be a change, a measure is missed, there is no consensus. */
    static final int FOUND = 1;

    /** The command was not understood. */
    static final int USAGE = 2;

    /** The path is no repository. */
    static final int NOT_A_REPOSITORY = 3;

    /** The repository has no commit. */
    static final int EMPTY_HISTORY = 4;

    /** The folder, or the journal in it or on brokers, cannot be written. */
    static final int NOT_WRITABLE = 5;

    /** Something that is needed cannot be read: it is damaged, or not there. */
    static final int UNREADABLE = 6;

    /** Another process has the debate. */
    static final int IN_USE = 7;

    /** No model that was asked gave an answer. */
    static final int NO_ANSWER = 8;

    /** What was waited for did not happen in the time given. */
    static final int NOT_IN_TIME = 9;

    /** A mistake of ours. */
    static final int BUG = 70;

    private ExitCode() {}
}
