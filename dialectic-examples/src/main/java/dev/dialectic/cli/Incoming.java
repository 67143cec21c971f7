package dev.dialectic.cli;

import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.transport.Subscription;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** The events of a subscription, on the thread that wants them. Used by one thread; close it to end the subscription. */
final class Incoming implements AutoCloseable {

    /** So many wait to be shown; then the subscription waits. */
    private static final int MOST = 4_096;

    /** After so long without an event it is asked whether brokers still answer. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final BlockingQueue<RecordedEvent> events = new ArrayBlockingQueue<>(MOST);
    private final Subscription subscription;
    private final Duration patience;
    private volatile boolean closed;

    private Incoming(Function<DebateListener, Subscription> stream, Duration patience) {
        this.patience = patience;
        this.subscription = stream.apply(this::take);
    }

    /**
     * Subscribes.
     *
     * @param stream what to subscribe to
     * @param patience how long brokers may say nothing at all
     */
    static Incoming from(Function<DebateListener, Subscription> stream, Duration patience) {
        return new Incoming(stream, patience);
    }

    private void take(RecordedEvent event) {
        try {
            while (!closed && !events.offer(event, QUIET.toMillis(), TimeUnit.MILLISECONDS)) {
                // Whoever shows them is slow.
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The next event.
     *
     * @param longest how long to wait for it
     * @return the event; empty if there was none in that time
     * @throws JournalFailedException if no broker answered for the patience
     */
    Optional<RecordedEvent> next(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        long left = longest.toNanos();
        while (left > 0) {
            RecordedEvent event = events.poll(Math.min(left, QUIET.toNanos()), TimeUnit.NANOSECONDS);
            if (event != null) {
                return Optional.of(event);
            }
            left = end - System.nanoTime();
            if (left > 0 && !subscription.awaitCaughtUp(patience) && events.isEmpty()) {
                throw new JournalFailedException(
                        "expected brokers that tell what is recorded, found that none answered within "
                                + DurationWords.of(patience) + "; are they up?",
                        new TimeoutException());
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
        subscription.close();
    }
}
