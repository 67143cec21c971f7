package dev.dialectic;

import dev.dialectic.error.DebateLetGoException;
import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalConflictException;
import dev.dialectic.error.JournalFailedException;
import dev.dialectic.transport.Claim;
import dev.dialectic.transport.Inbox;
import dev.dialectic.transport.Recall;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** How long it leaves an inbox alone that keeps failing. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Debates that were let go give their logs back within moments, if nobody holds their threads. */
    private static final Duration LAST_MOMENT = Duration.ofSeconds(2);

    private final CountDownLatch ended;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Set<Recall> held = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;
    private volatile String lastFailure = "";

    Serving(Inbox inbox, int workers, Executor executor, Consumer<Claim> debate) {
        this.ended = new CountDownLatch(workers);
        for (int worker = 0; worker < workers; worker++) {
            executor.execute(() -> serve(inbox, debate));
        }
    }

    /** An inbox that fails is asked again after a while, a longer one each time: one bad question must not end the worker. */
    private void serve(Inbox inbox, Consumer<Claim> debate) {
        try {
            Duration pause = WAIT;
            while (closing.getCount() > 0) {
                try {
                    inbox.claim(WAIT).ifPresent(claimed -> hold(claimed, debate));
                    pause = WAIT;
                } catch (RuntimeException failed) {
                    told(failed);
                    closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                    Duration longer = pause.multipliedBy(2);
                    pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    /** The same failure over and over is told once, until a question can be claimed. */
    private synchronized void told(RuntimeException failed) {
        if (failed.toString().equals(lastFailure)) {
            LOG.debug("a question could not be claimed", failed);
        } else {
            lastFailure = failed.toString();
            LOG.warn("a question could not be claimed", failed);
        }
    }

    private void hold(Claim claim, Consumer<Claim> debate) {
        lastFailure = "";
        held.add(claim.recall());
        try {
            if (draining) {
                giveBack(claim);
            } else {
                debate.accept(claim);
            }
        } catch (DebateLetGoException letGo) {
            LOG.info(
                    "debate {}: given back; it goes on where it is claimed next",
                    claim.log().debate());
            claim.recall().givenBack();
        } catch (JournalConflictException taken) {
            LOG.warn("debate {}: somebody else writes it now: {}", claim.log().debate(), taken.getMessage());
        } catch (JournalFailedException failed) {
            LOG.warn("debate {} stands still where it is: {}", claim.log().debate(), failed.getMessage());
        } catch (RuntimeException | Error failed) {
            // One debate that cannot go on must not keep the others waiting; what it recorded is intact.
            LOG.warn(
                    "debate {} could not go on; resume it once the reason is mended",
                    claim.log().debate(),
                    failed);
        } finally {
            held.remove(claim.recall());
        }
    }

    /** Claimed while a drain began: it comes back as it is. */
    private static void giveBack(Claim claim) {
        claim.recall().afterAnswers();
        claim.log().close();
        claim.recall().givenBack();
    }

    /**
     * Ends the serving without waiting for the ends of debates: takes no more questions, gives no agent another turn, waits for
     * those who are being asked and records their answers. Then each debate is given back as it is, with no event of its own, for
     * whoever claims it next. Attempts that wait to be made again are left to them too. A debate that nobody else has to be asked
     * for goes on to its end.
     *
     * <p>Debates whose agents take longer are let go all the same: these calls are in doubt. Not to be called on a thread that
     * holds a debate, such as that of a listener.
     *
     * @param longest how long to wait for answers; with zero all calls under way are cancelled
     * @return true if every answer came in time, so that no call is in doubt
     * @throws DialecticException if the thread is interrupted meanwhile, with its flag set again
     */
    public boolean drain(Duration longest) {
        draining = true;
        closing.countDown();
        held.forEach(Recall::afterAnswers);
        try {
            if (ended.await(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                return true;
            }
            held.forEach(Recall::atOnce);
            ended.await(LAST_MOMENT.toNanos(), TimeUnit.NANOSECONDS);
            return false;
        } catch (InterruptedException interrupted) {
            throw interrupted("answers were waited for", interrupted);
        }
    }

    /**
     * Takes no more questions, and waits until the debates under way have ended, however long that is: {@link #drain} does not.
     *
     * @throws DialecticException if the thread is interrupted meanwhile, with its flag set again
     */
    @Override
    public void close() {
        closing.countDown();
        try {
            ended.await();
        } catch (InterruptedException interrupted) {
            throw interrupted("debates under way were to end", interrupted);
        }
    }

    private static DialecticException interrupted(String what, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new DialecticException("serving: interrupted while " + what, cause);
    }
}
