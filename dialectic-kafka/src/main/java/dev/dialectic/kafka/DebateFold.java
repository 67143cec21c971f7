package dev.dialectic.kafka;

import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the records of a partition tell of one debate. The same records give the same events to every reader: duplicates are
 * dropped, what a writer wrote after it was followed by another is ignored, and a gap is refused. Used by one thread.
 */
final class DebateFold {

    private final DebateId debate;
    private final byte[] key;
    private final long from;
    private final Consumer<IgnoredRecord> ignored;
    private final List<RecordedEvent> events = new ArrayList<>();
    private Epoch epoch;
    private long last;

    /** A fold that goes on at a bookmark, and keeps the events from a sequence on. */
    DebateFold(DebateId debate, Bookmark bookmark, long from, Consumer<IgnoredRecord> ignored) {
        this.debate = debate;
        this.key = debate.value().getBytes(StandardCharsets.UTF_8);
        this.epoch = bookmark.epoch();
        this.last = bookmark.last();
        this.from = from;
        this.ignored = ignored;
    }

    /**
     * Where reading a debate came to.
     *
     * @param offset where to go on in the partition
     * @param last the sequence of the last event before that, 0 before the first
     * @param epoch who wrote it
     */
    record Bookmark(long offset, long last, Epoch epoch) {
        static Bookmark at(long offset) {
            return new Bookmark(offset, 0, Epoch.NONE);
        }
    }

    Bookmark bookmark(long offset) {
        return new Bookmark(offset, last, epoch);
    }

    Epoch epoch() {
        return epoch;
    }

    List<RecordedEvent> events() {
        return events;
    }

    /**
     * Takes note of a record, if it is of this debate.
     *
     * @throws JournalCorruptException if it shows that something is missing, or cannot be read although it is the next one
     */
    void apply(ConsumerRecord<byte[], byte[]> message) {
        if (!Arrays.equals(key, message.key())) {
            return;
        }
        Optional<Epoch> writer = EventRecords.epoch(message);
        long sequence = EventRecords.sequence(message);
        if (writer.isEmpty() || sequence == 0) {
            ignore(message, "it does not say which writer it is from, or which event it is");
        } else if (writer.get().isBefore(epoch)) {
            ignore(
                    message,
                    "it is from epoch " + writer.get().number() + ", which was followed by epoch " + epoch.number());
        } else if (sequence <= last) {
            ignore(message, "it is event " + sequence + " once more");
        } else {
            take(message, writer.get(), sequence);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> message, Epoch writer, long sequence) {
        if (sequence != last + 1) {
            throw new JournalCorruptException("debate " + debate + ": expected event " + (last + 1) + " at "
                    + at(message) + ", found event " + sequence + "; was something deleted from the topic?");
        }
        RecordedEvent event = event(message);
        if (!event.debate().equals(debate) || event.sequence() != sequence) {
            ignore(
                    message,
                    "its headers say event " + sequence + " of this debate, and its value event " + event.sequence()
                            + " of debate " + event.debate());
            return;
        }
        epoch = writer;
        last = sequence;
        if (sequence >= from) {
            events.add(event);
        }
    }

    private RecordedEvent event(ConsumerRecord<byte[], byte[]> message) {
        try {
            return EventRecords.read(message);
        } catch (JournalCorruptException corrupt) {
            throw new JournalCorruptException(
                    "debate " + debate + ": expected event " + (last + 1) + " at " + at(message) + ", found: "
                            + corrupt.getMessage(),
                    corrupt);
        }
    }

    private void ignore(ConsumerRecord<byte[], byte[]> message, String reason) {
        ignored.accept(new IgnoredRecord(
                message.topic(), message.partition(), message.offset(), "debate " + debate + ": " + reason));
    }

    private static String at(ConsumerRecord<byte[], byte[]> message) {
        return message.topic() + "-" + message.partition() + "@" + message.offset();
    }
}
