package dev.dialectic.kafka;

import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;

/** Reads the events of debates from the partitions that they are in, and tells what it did not believe. Thread-safe. */
final class DebateReader {

    /**
     * How long an event may be missing before one that is shown: brokers end a transaction partition by partition, and one of them
     * may be replaced meanwhile. With less patience, no longer than that.
     */
    static final Duration LONGEST_GAP = Duration.ofSeconds(15);

    private static final long SHORTEST_PAUSE = Duration.ofMillis(1).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(100).toNanos();

    private final Topics topics;
    private final Readers readers;
    private final Index index;
    private final Doubts doubts;
    private final Duration longestGap;
    private final Tails tails = new Tails();
    private final Map<DebateId, Long> gaps = new ConcurrentHashMap<>();

    DebateReader(Topics topics, Readers readers, Index index, Doubts doubts, Duration patience) {
        this.topics = topics;
        this.readers = readers;
        this.index = index;
        this.doubts = doubts;
        this.longestGap = patience.compareTo(LONGEST_GAP) < 0 ? patience : LONGEST_GAP;
    }

    /** What was not believed. */
    Doubts doubts() {
        return doubts;
    }

    /** A debate as the brokers show it, and who wrote it last. */
    DebateFold fold(IndexEntry entry, long from) {
        Bookmark begin = Bookmark.before(topics, entry);
        DebateFold fold = fold(entry.debate(), begin, from);
        // Topics of its own are not there before its first event.
        if (entry.isBegun() || !topics.perDebate()) {
            readToEnd(fold, entry.debate(), begin, entry.isBegun() ? 1 : 0);
        }
        return fold;
    }

    private DebateFold fold(DebateId debate, Bookmark begin, long from) {
        return new DebateFold(debate, topics, begin, from, doubts::tell);
    }

    /**
     * The events of a debate from a sequence on; none of a debate that is not known, or forgotten.
     *
     * @throws JournalCorruptException if events of it are missing, or cannot be read
     */
    List<RecordedEvent> read(DebateId debate, long from) {
        try {
            return tails.of(debate)
                    .from(from, end -> readOn(debate, end))
                    .orElseGet(() -> begun(debate)
                            .map(entry -> List.copyOf(fold(entry, from).events()))
                            .orElseGet(List::of));
        } catch (JournalCorruptException missing) {
            if (index.find(debate).filter(IndexEntry::isForgotten).isPresent()) {
                tails.forget(debate);
                return List.of();
            }
            throw missing;
        }
    }

    private Optional<IndexEntry> begun(DebateId debate) {
        return index.find(debate).filter(IndexEntry::isBegun);
    }

    private Optional<Tails.ReadOn> readOn(DebateId debate, Optional<Bookmark> end) {
        return end.or(() -> begun(debate).map(entry -> Bookmark.before(topics, entry)))
                .map(begin -> {
                    DebateFold fold = fold(debate, begin, 1);
                    Map<TopicPartition, Long> offsets = readToEnd(fold, debate, begin, 1);
                    return new Tails.ReadOn(fold.events(), fold.bookmark(offsets));
                });
    }

    /** Reads until nothing is missing, for as long as that may take; what was waited for in vain is not waited for again. */
    private Map<TopicPartition, Long> readToEnd(DebateFold fold, DebateId debate, Bookmark begin, long least) {
        Map<TopicPartition, Long> at = begin.offsets();
        long deadline = System.nanoTime() + longestGap.toNanos();
        long pause = SHORTEST_PAUSE;
        while (true) {
            at = readers.read(at, fold::apply);
            fold.settle();
            Optional<String> missing = missing(fold, debate, least);
            if (missing.isEmpty()) {
                gaps.remove(debate);
                return at;
            }
            long next = fold.last() + 1;
            if (System.nanoTime() - deadline > 0 || gaps.getOrDefault(debate, 0L) == next) {
                gaps.put(debate, next);
                throw new JournalCorruptException(missing.get());
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    private static Optional<String> missing(DebateFold fold, DebateId debate, long least) {
        return fold.last() < least
                ? Optional.of("debate " + debate + ": expected events, since the index says that it was begun, found "
                        + "none; were they deleted from the topic?")
                : fold.heldBack();
    }

    /** Has nothing in memory of a debate any more. */
    void forget(DebateId debate) {
        tails.forget(debate);
        gaps.remove(debate);
    }
}
