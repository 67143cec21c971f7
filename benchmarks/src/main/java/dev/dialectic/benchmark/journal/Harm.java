package dev.dialectic.benchmark.journal;

import dev.dialectic.event.RecordedEvent;
import java.util.List;

/** What a reader makes of damaged files. */
enum Harm {
    /** All that was acknowledged is there. */
    NONE("all there"),
    /** Some is missing, and the reader says so. */
    TOLD("lost, told"),
    /** Nothing is read: an exception. */
    REFUSED("refused"),
    /** Some is missing at the end, and nobody is told. */
    SILENTLY_LOST("lost, silently"),
    /** Something is read that was never written. */
    SILENTLY_WRONG("wrong, silently");

    private final String words;

    Harm(String words) {
        this.words = words;
    }

    /** What it is, in words. */
    String words() {
        return words;
    }

    /**
     * What became of a debate of which so many events were acknowledged, and the rest were just being written.
     *
     * @param written the events in order
     * @param acknowledged how many of them were acknowledged
     * @param found what was read
     */
    static Harm of(List<RecordedEvent> written, int acknowledged, Found found) {
        int size = found.events().size();
        if (size > written.size() || !found.events().equals(written.subList(0, size))) {
            return SILENTLY_WRONG;
        } else if (size >= acknowledged) {
            return NONE;
        }
        return found.told() ? TOLD : SILENTLY_LOST;
    }

    /**
     * What was read.
     *
     * @param events the events
     * @param told whether the reader says that something is wrong
     */
    record Found(List<RecordedEvent> events, boolean told) {}
}
