package dev.dialectic.benchmark.journal;

import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.RecordedEvent;
import java.util.List;
import java.util.stream.IntStream;

/** Statements whose events are about a kilobyte of JSON each, over and over. Thread-safe. */
final class Speech {

    /** How many different ones there are. */
    static final int COUNT = 64;

    private static final int CHARACTERS = 800;
    private static final List<DebateEvent> STATEMENTS = IntStream.range(0, COUNT)
            .mapToObj(number -> LongDebate.statement(number, CHARACTERS))
            .toList();

    private Speech() {}

    /** The event of a sequence. */
    static RecordedEvent event(long sequence) {
        return LongDebate.recorded(sequence, STATEMENTS.get((int) (sequence % COUNT)));
    }
}
