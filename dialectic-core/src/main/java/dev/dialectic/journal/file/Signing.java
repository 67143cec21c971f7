package dev.dialectic.journal.file;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * How the frames of a writer tell whose they are. Immutable and thread-safe.
 *
 * @param by the process, for people
 * @param writers gives each writer eight hexadecimal digits of its own
 */
record Signing(String by, Supplier<String> writers) {

    /** Names this process and draws the digits. */
    static final Signing PROCESS = new Signing(
            "process " + ProcessHandle.current().pid(),
            () -> String.format("%08x", ThreadLocalRandom.current().nextInt()));
}
