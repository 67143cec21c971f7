package dev.dialectic.cli;

import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Terms;
import dev.dialectic.machine.Closed;
import dev.dialectic.machine.DebateState;
import dev.dialectic.machine.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows a debate that is held elsewhere, from its first event to its last. Used by one thread.
 *
 * @param kafka where it is recorded
 * @param debate which debate
 */
record Following(DebatesOnKafka kafka, DebateId debate) {

    /** Longer than anybody waits; not the longest there is, which nobody can add to a time. */
    static final Duration FOR_EVER = Duration.ofDays(3650);

    /**
     * Tells each event until the last one closes the debate.
     *
     * @param longest how long to wait for that
     * @param listener who is told, on this thread
     * @return how it ended; empty if it did not in time
     * @throws dev.dialectic.error.DialecticException if it cannot be read
     */
    Optional<Closed> untilClosed(Duration longest, DebateListener listener) throws InterruptedException {
        // A subscription to what cannot be read ends without a word; this does not.
        kafka.journal().read(debate, 1);
        List<RecordedEvent> events = new ArrayList<>();
        long end = System.nanoTime() + longest.toNanos();
        try (Incoming incoming =
                Incoming.from(told -> kafka.transport().subscribe(debate, 1, told), kafka.patience())) {
            while (true) {
                Optional<RecordedEvent> next = incoming.next(Duration.ofNanos(end - System.nanoTime()));
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                listener.onEvent(next.get());
                events.add(next.get());
                if (next.get().event() instanceof DebateClosed && isLast(next.get())) {
                    return Optional.of((Closed) replayed(events));
                }
            }
        }
    }

    /** Whoever was closed can have been reopened. */
    private boolean isLast(RecordedEvent closing) {
        return kafka.journal().read(debate, closing.sequence() + 1).isEmpty();
    }

    /** Where a debate stands after its events. */
    static DebateState replayed(List<RecordedEvent> events) {
        return DebateState.replay(events.stream().map(RecordedEvent::event).toList());
    }

    /** Prints what a debate came to, and gives the exit code that tells it. */
    static int print(Terminal terminal, DebateId debate, Closed closed) {
        Terms terms = closed.proceedings().terms();
        return OutcomePrinter.print(terminal, Outcome.of(debate, closed), terms.strategy(), terms.consensus());
    }
}
