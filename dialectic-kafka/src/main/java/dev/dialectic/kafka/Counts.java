package dev.dialectic.kafka;

import java.util.concurrent.atomic.LongAdder;

/** What happened here since the journal was made. Thread-safe. */
record Counts(LongAdder fenced, LongAdder aborted, LongAdder deadLetters) {

    Counts() {
        this(new LongAdder(), new LongAdder(), new LongAdder());
    }
}
