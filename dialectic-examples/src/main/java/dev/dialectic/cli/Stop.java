package dev.dialectic.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells a command that serves until it is asked to end: by Ctrl-C, by SIGTERM, or by an interrupt of its thread. Whoever asked waits
 * until it is closed. Thread-safe.
 */
final class Stop implements AutoCloseable {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Stop(Duration longest) {
        this.hook = new Thread(() -> stop(longest), "dialectic-stop");
    }

    /**
     * Begins to listen.
     *
     * @param longest how long the process is kept alive for the command to end
     */
    static Stop onSignal(Duration longest) {
        Stop stop = new Stop(longest);
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    /** Runs when the process was told to end: what it was told by is no failure, hence its exit code. */
    private void stop(Duration longest) {
        asked.countDown();
        try {
            if (ended.await(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                Runtime.getRuntime().halt(ExitCode.DONE);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits so long at the most, and says whether to end now. */
    boolean await(Duration longest) {
        try {
            return asked.await(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            return true;
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // It is what asked us to end.
        }
    }
}
