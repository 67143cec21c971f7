package dev.dialectic.transport;

import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.Journal;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A subscriber that reads the journal from where it is, whenever it is woken. Thread-safe. */
final class JournalSubscription implements Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(InProcessTransport.class);

    /** After so long a journal that failed is read again. */
    private static final long AGAIN_SECONDS = 1;

    private final Journal journal;
    private final Executor executor;
    private final Optional<DebateId> only;
    private final long from;
    private final DebateListener listener;
    private final Map<DebateId, Long> next = new HashMap<>();
    private final Set<DebateId> woken = new LinkedHashSet<>();
    private final Set<DebateId> unreadable = new HashSet<>();
    private Runnable onClose = () -> {};
    private boolean delivering;
    private boolean failing;
    private boolean closed;

    JournalSubscription(
            Journal journal, Executor executor, Optional<DebateId> only, long from, DebateListener listener) {
        this.journal = journal;
        this.executor = executor;
        this.only = only;
        this.from = from;
        this.listener = listener;
    }

    synchronized void onClose(Runnable action) {
        onClose = action;
    }

    /** There may be something new in a debate. */
    void wake(DebateId debate) {
        if (isToBegin(debate)) {
            // Outside the lock: an executor may run the delivery on this very thread.
            begin();
        }
    }

    private void begin() {
        try {
            executor.execute(this::deliver);
        } catch (RejectedExecutionException ended) {
            close();
        }
    }

    /** Takes note of a debate to look at, and tells whether nobody is at it. */
    private synchronized boolean isToBegin(DebateId debate) {
        if (closed || only.isPresent() && !only.get().equals(debate)) {
            return false;
        }
        woken.add(debate);
        boolean idle = !delivering;
        delivering = true;
        return idle;
    }

    private void deliver() {
        Optional<DebateId> debate = Optional.empty();
        try {
            for (debate = nextWoken(); debate.isPresent(); debate = nextWoken()) {
                deliver(debate.get());
            }
        } catch (JournalFailedException away) {
            debate.ifPresent(read -> readLater(read, away));
        } catch (RuntimeException | Error broken) {
            LOG.warn("a subscription ended: its journal could not be read", broken);
            close();
        }
    }

    /** A journal that fails now may answer again: nobody would subscribe anew for that, or know that it is time to. */
    private void readLater(DebateId debate, JournalFailedException away) {
        synchronized (this) {
            woken.add(debate);
        }
        if (!failing) {
            failing = true;
            LOG.warn("debate {}: subscribers wait, it is read again until that goes well", debate, away);
        }
        CompletableFuture.delayedExecutor(AGAIN_SECONDS, TimeUnit.SECONDS, Runnable::run)
                .execute(this::begin);
    }

    private void deliver(DebateId debate) {
        for (RecordedEvent event : read(debate)) {
            if (isClosed()) {
                return;
            }
            next.put(debate, event.sequence() + 1);
            try {
                listener.onEvent(event);
            } catch (RuntimeException | Error broken) {
                LOG.warn("debate {}: a subscriber failed on event {}", debate, event.sequence(), broken);
            }
        }
    }

    /** What is new in a debate. For whoever wants all debates, one that cannot be read must not hide the others. */
    private List<RecordedEvent> read(DebateId debate) {
        try {
            List<RecordedEvent> events = journal.read(debate, next.getOrDefault(debate, from));
            unreadable.remove(debate);
            failing = false;
            return events;
        } catch (JournalCorruptException corrupt) {
            if (only.isPresent()) {
                throw corrupt;
            }
            if (unreadable.add(debate)) {
                LOG.warn("debate {}: it cannot be read and is passed over by a subscription to all", debate, corrupt);
            }
            return List.of();
        }
    }

    /** The next debate to look at; none ends the delivery, and whoever waits for that is told. */
    private synchronized Optional<DebateId> nextWoken() {
        Optional<DebateId> debate = closed ? Optional.empty() : woken.stream().findFirst();
        debate.ifPresent(woken::remove);
        if (debate.isEmpty()) {
            delivering = false;
            notifyAll();
        }
        return debate;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized boolean awaitCaughtUp(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (delivering && !closed) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return !closed;
    }

    @Override
    public void close() {
        Runnable action;
        synchronized (this) {
            action = onClose;
            onClose = () -> {};
            closed = true;
            notifyAll();
        }
        action.run();
    }
}
