package dev.dialectic.kafka;

import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.Journal;
import dev.dialectic.machine.Closed;
import dev.dialectic.machine.DebateState;
import dev.dialectic.machine.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Who waits for the outcomes of debates, whichever process holds them. Thread-safe. */
final class Outcomes implements AutoCloseable {

    private static final long AGAIN_SECONDS = 1;

    private final Journal journal;
    private final Executor executor;
    private final Map<CompletableFuture<Outcome>, Waiting> waiting = new ConcurrentHashMap<>();

    Outcomes(Journal journal, Executor executor) {
        this.journal = journal;
        this.executor = executor;
    }

    /** The outcome, as soon as the debate is closed; it is looked at once now, and whenever it is woken. */
    CompletableFuture<Outcome> of(DebateId debate) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        Waiting one = new Waiting(debate, outcome);
        waiting.put(outcome, one);
        outcome.whenComplete((told, failed) -> waiting.remove(outcome));
        one.wake(executor);
        return outcome;
    }

    /** There may be something new in a debate. */
    void wake(DebateId debate) {
        waiting.values().stream().filter(one -> one.debate.equals(debate)).forEach(one -> one.wake(executor));
    }

    /** Tells all who wait why nobody will wake them any more. */
    void fail(DialecticException reason) {
        waiting.values().forEach(one -> one.outcome.completeExceptionally(reason));
    }

    /** Tells all who wait that they wait in vain. */
    @Override
    public void close() {
        waiting.values()
                .forEach(one -> one.outcome.completeExceptionally(new DialecticException("debate " + one.debate
                        + ": its outcome was waited for when the transport was closed; ask another transport")));
    }

    /** Somebody who waits, and what was read of the debate. */
    private final class Waiting {

        private final DebateId debate;
        private final CompletableFuture<Outcome> outcome;
        private final AtomicBoolean woken = new AtomicBoolean();
        private final List<RecordedEvent> events = new ArrayList<>();

        Waiting(DebateId debate, CompletableFuture<Outcome> outcome) {
            this.debate = debate;
            this.outcome = outcome;
        }

        void wake(Executor on) {
            if (woken.compareAndSet(false, true)) {
                try {
                    on.execute(this::look);
                } catch (RejectedExecutionException ended) {
                    outcome.completeExceptionally(ended);
                }
            }
        }

        private synchronized void look() {
            woken.set(false);
            if (outcome.isDone()) {
                return;
            }
            try {
                events.addAll(journal.read(debate, events.size() + 1L));
                // Only what closes it now: it may have been given more rounds since.
                if (!events.isEmpty() && events.get(events.size() - 1).event() instanceof DebateClosed) {
                    tell(DebateState.replay(
                            events.stream().map(RecordedEvent::event).toList()));
                }
            } catch (JournalFailedException away) {
                // Not by the executor itself: nobody would hear that it takes nothing any more.
                CompletableFuture.delayedExecutor(AGAIN_SECONDS, TimeUnit.SECONDS, Runnable::run)
                        .execute(() -> wake(executor));
            } catch (RuntimeException | Error unreadable) {
                outcome.completeExceptionally(new DialecticException(
                        "debate " + debate + ": expected to read its outcome, found: " + unreadable, unreadable));
            }
        }

        private void tell(DebateState state) {
            if (state instanceof Closed closed) {
                outcome.complete(Outcome.of(debate, closed));
            }
        }
    }
}
