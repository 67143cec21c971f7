package dev.dialectic.kafka;

import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Story;
import dev.dialectic.journal.DebateLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Debates that are written for figures: all that can happen in one, again and again, closed at the end. */
final class FigureDebates {

    private FigureDebates() {}

    static List<DebateId> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> DebateId.of("figure-" + number))
                .toList();
    }

    /** So many events of a debate. */
    static List<RecordedEvent> events(DebateId debate, int count) {
        List<DebateEvent> story = Story.events().stream()
                .filter(event -> !(event instanceof DebateClosed))
                .toList();
        List<RecordedEvent> events = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            DebateEvent event = i == count ? new DebateClosed() : story.get((i - 1) % story.size());
            events.add(new RecordedEvent(debate, i, Instant.EPOCH.plusSeconds(i), event));
        }
        return events;
    }

    /** Writes debates, so many at once, each event acknowledged before the next. */
    static Times write(KafkaJournal journal, List<DebateId> debates, int events, int atOnce) throws Exception {
        List<Long> waits = Collections.synchronizedList(new ArrayList<>());
        double seconds = inParallel(
                atOnce,
                debates.stream()
                        .<Callable<Void>>map(debate -> () -> write(journal, debate, events, waits))
                        .toList());
        return new Times(seconds, waits);
    }

    private static Void write(KafkaJournal journal, DebateId debate, int events, List<Long> waits) {
        try (DebateLog log = journal.open(debate)) {
            for (RecordedEvent event : events(debate, events)) {
                long begin = System.nanoTime();
                log.append(List.of(event));
                log.sync();
                waits.add(System.nanoTime() - begin);
            }
        }
        return null;
    }

    /** Seconds until all is done. */
    static double inParallel(int threads, List<? extends Callable<Void>> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            long begin = System.nanoTime();
            for (Future<Void> done : executor.invokeAll(work)) {
                done.get();
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            executor.shutdown();
        }
    }

    /** How long it took. */
    record Times(double seconds, List<Long> waits) {

        /** The wait in milliseconds that a share of all did not exceed. */
        double millis(double share) {
            List<Long> sorted = waits.stream().sorted().toList();
            return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size())) / 1e6;
        }
    }
}
