package dev.dialectic;

import dev.dialectic.error.DialecticException;
import dev.dialectic.transport.Claim;
import dev.dialectic.transport.Inbox;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Workers that take questions from an inbox and debate them. Thread-safe. */
public final class Serving implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    /** How long a worker waits for a question before it looks whether it should end. */
    private static final Duration WAIT = Duration.ofMillis(50);

    private final CountDownLatch ended;
    private final CountDownLatch closing = new CountDownLatch(1);

    Serving(Inbox inbox, int workers, Executor executor, Consumer<Claim> debate) {
        this.ended = new CountDownLatch(workers);
        for (int worker = 0; worker < workers; worker++) {
            executor.execute(() -> serve(inbox, debate));
        }
    }

    private void serve(Inbox inbox, Consumer<Claim> debate) {
        try {
            while (closing.getCount() > 0) {
                claim(inbox).ifPresent(claimed -> hold(claimed, debate));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    /** The next claim. An inbox that fails is asked again after a while: one bad question must not end the worker. */
    private Optional<Claim> claim(Inbox inbox) throws InterruptedException {
        try {
            return inbox.claim(WAIT);
        } catch (RuntimeException failed) {
            LOG.warn("a question could not be claimed", failed);
            closing.await(WAIT.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        }
    }

    private static void hold(Claim claim, Consumer<Claim> debate) {
        try {
            debate.accept(claim);
        } catch (RuntimeException | Error failed) {
            // One debate that cannot go on must not keep the others waiting; what it recorded is intact.
            LOG.warn(
                    "debate {} could not go on; resume it once the reason is mended",
                    claim.log().debate(),
                    failed);
        }
    }

    /**
     * Takes no more questions, and waits until the debates under way have ended.
     *
     * @throws DialecticException if the thread is interrupted meanwhile, with its flag set again
     */
    @Override
    public void close() {
        closing.countDown();
        try {
            ended.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DialecticException("interrupted while debates under way were to end", interrupted);
        }
    }
}
