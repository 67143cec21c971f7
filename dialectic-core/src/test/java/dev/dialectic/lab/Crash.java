package dev.dialectic.lab;

/** The end of a process, as far as one test can play it: nothing after it runs on the thread of the debate. */
public final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    /**
     * The end.
     *
     * @param where where it came
     */
    public Crash(String where) {
        super(where);
    }
}
