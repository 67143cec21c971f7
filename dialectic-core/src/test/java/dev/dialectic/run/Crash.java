package dev.dialectic.run;

/** The end of a process, as far as one test can play it: nothing after it runs on the thread of the debate. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where);
    }
}
