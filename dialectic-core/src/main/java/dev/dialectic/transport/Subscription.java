package dev.dialectic.transport;

import java.time.Duration;

/** What a subscriber holds. Thread-safe. */
public interface Subscription extends AutoCloseable {

    /**
     * Waits until everything that is recorded by now was delivered.
     *
     * @param longest how long to wait at the most
     * @return true if it was, false if the time ran out or the subscription was closed
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    boolean awaitCaughtUp(Duration longest) throws InterruptedException;

    /** Ends it: after the event that is being delivered no other is. Closing twice does nothing. */
    @Override
    void close();
}
