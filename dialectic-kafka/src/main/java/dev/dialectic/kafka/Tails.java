package dev.dialectic.kafka;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * The last events of the debates that are read most: whoever follows one is told of a new event by reading on from there, and many
 * who follow one share a reading. Thread-safe.
 */
final class Tails {

    private static final int DEBATES = 256;
    private static final int EVENTS = 64;

    private final Map<DebateId, Tail> tails = new LinkedHashMap<>(16, 0.75F, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DebateId, Tail> eldest) {
            return size() > DEBATES;
        }
    };

    synchronized Tail of(DebateId debate) {
        return tails.computeIfAbsent(debate, begun -> new Tail());
    }

    synchronized void forget(DebateId debate) {
        tails.remove(debate);
    }

    /** What was read on: the events, and where to go on. */
    record ReadOn(List<RecordedEvent> events, Bookmark end) {}

    /** The last events of one debate. */
    static final class Tail {

        private final AtomicLong begun = new AtomicLong();
        private final List<RecordedEvent> events = new ArrayList<>();
        private Optional<Bookmark> end = Optional.empty();
        private long latest;

        /**
         * The events from a sequence on, as they are by now; empty if that is further back than the tail reaches.
         *
         * @param readOn reads on from a place; it is called unless somebody's reading began after this call
         */
        Optional<List<RecordedEvent>> from(long sequence, Function<Optional<Bookmark>, Optional<ReadOn>> readOn) {
            long arrived = begun.get();
            synchronized (this) {
                if (latest <= arrived) {
                    long reading = begun.incrementAndGet();
                    readOn.apply(end).ifPresent(this::extend);
                    latest = reading;
                }
                long last = end.map(Bookmark::last).orElse(0L);
                long missing = last - events.size();
                return sequence <= missing
                        ? Optional.empty()
                        : Optional.of(
                                sequence > last
                                        ? List.of()
                                        : List.copyOf(events.subList((int) (sequence - missing - 1), events.size())));
            }
        }

        private void extend(ReadOn read) {
            events.addAll(read.events());
            if (events.size() > EVENTS) {
                events.subList(0, events.size() - EVENTS).clear();
            }
            end = Optional.of(read.end());
        }
    }
}
