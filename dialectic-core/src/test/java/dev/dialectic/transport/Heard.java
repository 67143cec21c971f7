package dev.dialectic.transport;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A listener that keeps what it is told, and can be waited for. Thread-safe. */
final class Heard implements DebateListener {

    private final List<RecordedEvent> events = new ArrayList<>();

    @Override
    public synchronized void onEvent(RecordedEvent event) {
        events.add(event);
        notifyAll();
    }

    /** All that it was told, once it is so many or the time is over. */
    synchronized List<RecordedEvent> await(int count, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos(); events.size() < count && left > 0; left = end - System.nanoTime()) {
            wait(left / 1_000_000 + 1);
        }
        return List.copyOf(events);
    }

    /** What it was told of one debate so far. */
    synchronized List<RecordedEvent> of(DebateId debate) {
        return events.stream().filter(event -> event.debate().equals(debate)).toList();
    }
}
