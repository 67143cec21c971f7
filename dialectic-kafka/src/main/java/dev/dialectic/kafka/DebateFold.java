package dev.dialectic.kafka;

import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What the records of a debate's partitions tell of it. The same records give the same events to every reader: duplicates are
 * dropped, and what a writer wrote after it was followed by another is ignored. Used by one thread.
 *
 * <p>In one partition the records' order is the debate's, and a gap is refused at once. Where there are several, records are put in
 * order by their sequence, and what does not follow yet is held back: its predecessor may be shown in another partition a moment
 * later. Of several records of one sequence that of the highest epoch counts, and what comes after an event of a higher epoch in
 * sequence is late.
 */
final class DebateFold {

    private final DebateId debate;
    private final byte[] key;
    private final Topics topics;
    private final boolean ordered;
    private final long from;
    private final Consumer<IgnoredRecord> ignored;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final TreeMap<Long, List<ConsumerRecord<byte[], byte[]>>> held = new TreeMap<>();
    private Epoch epoch;
    private long last;

    /** A fold that goes on at a bookmark, and keeps the events from a sequence on. */
    DebateFold(DebateId debate, Topics topics, Bookmark bookmark, long from, Consumer<IgnoredRecord> ignored) {
        this.debate = debate;
        this.key = debate.value().getBytes(StandardCharsets.UTF_8);
        this.topics = topics;
        this.ordered = bookmark.offsets().size() == 1;
        this.epoch = bookmark.epoch();
        this.last = bookmark.last();
        this.from = from;
        this.ignored = ignored;
    }

    /** Where it came to, once nothing is held back. */
    Bookmark bookmark(Map<TopicPartition, Long> offsets) {
        return new Bookmark(offsets, last, epoch);
    }

    Epoch epoch() {
        return epoch;
    }

    long last() {
        return last;
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
        long sequence = EventRecords.sequence(message);
        if (EventRecords.epoch(message).isEmpty() || sequence == 0) {
            ignore(message, "it does not say which writer it is from, or which event it is");
        } else if (isCurrent(message)) {
            held.computeIfAbsent(sequence, first -> new ArrayList<>()).add(message);
            if (ordered) {
                settle();
                requireNothingHeld();
            }
        }
    }

    private boolean isCurrent(ConsumerRecord<byte[], byte[]> message) {
        Epoch writer = writer(message);
        long sequence = EventRecords.sequence(message);
        if (writer.isBefore(epoch)) {
            ignore(message, "it is from epoch " + writer.number() + ", which was followed by epoch " + epoch.number());
            return false;
        }
        if (sequence <= last) {
            ignore(message, "it is event " + sequence + " once more");
            return false;
        }
        return true;
    }

    private static Epoch writer(ConsumerRecord<byte[], byte[]> message) {
        return EventRecords.epoch(message).orElse(Epoch.NONE);
    }

    /**
     * Puts what was read in order, as far as it follows: to be called when all partitions were read to their ends.
     *
     * @throws JournalCorruptException if the next one cannot be read
     */
    void settle() {
        for (var next = held.remove(last + 1); next != null; next = held.remove(last + 1)) {
            next.stream().sorted(highestFirst()).filter(this::isCurrent).forEach(this::take);
        }
        held.values().forEach(same -> same.removeIf(message -> !isCurrent(message)));
        held.values().removeIf(List::isEmpty);
    }

    /** Of one number, whoever wrote the event before, and then whoever stands in the first place. */
    private Comparator<ConsumerRecord<byte[], byte[]>> highestFirst() {
        List<String> order = topics.events(debate);
        return Comparator.<ConsumerRecord<byte[], byte[]>>comparingLong(
                        message -> -writer(message).number())
                .thenComparing(message -> !writer(message).equals(epoch))
                .thenComparing(message -> order.indexOf(message.topic()))
                .thenComparing(ConsumerRecord::offset);
    }

    /** Takes a record as the next event, unless it contradicts itself, or one of its sequence was taken. */
    private void take(ConsumerRecord<byte[], byte[]> message) {
        long sequence = EventRecords.sequence(message);
        RecordedEvent event = event(message);
        if (!event.debate().equals(debate) || event.sequence() != sequence) {
            ignore(
                    message,
                    "its headers say event " + sequence + " of this debate, and its value event " + event.sequence()
                            + " of debate " + event.debate());
        } else if (!topics.place(debate, event.event()).topic().equals(message.topic())) {
            ignore(message, "a " + event.event().type() + " does not belong into this topic");
        } else {
            epoch = writer(message);
            last = sequence;
            if (sequence >= from) {
                events.add(event);
            }
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

    /** What was found that does not follow what was read before. */
    Optional<String> heldBack() {
        return held.values().stream()
                .flatMap(List::stream)
                .findFirst()
                .map(message -> "debate " + debate
                        + ": expected event " + (last + 1) + " before " + at(message) + ", found event "
                        + EventRecords.sequence(message) + "; was something deleted from the topic?");
    }

    private void requireNothingHeld() {
        heldBack().ifPresent(gap -> {
            throw new JournalCorruptException(gap);
        });
    }

    private void ignore(ConsumerRecord<byte[], byte[]> message, String reason) {
        ignored.accept(new IgnoredRecord(
                message.topic(), message.partition(), message.offset(), "debate " + debate + ": " + reason));
    }

    private static String at(ConsumerRecord<byte[], byte[]> message) {
        return message.topic() + "-" + message.partition() + "@" + message.offset();
    }
}
