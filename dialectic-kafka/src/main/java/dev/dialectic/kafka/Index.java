package dev.dialectic.kafka;

import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index as far as it was read here; each look reads on. Thread-safe. */
final class Index {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaJournal.class);

    private final Topics topics;
    private final Readers readers;
    private final Map<DebateId, IndexEntry> entries = new ConcurrentHashMap<>();
    private final long[] positions;

    Index(Topics topics, Readers readers) {
        this.topics = topics;
        this.readers = readers;
        this.positions = new long[topics.partitions()];
    }

    /** What is known of a debate; empty when nothing is. */
    Optional<IndexEntry> find(DebateId debate) {
        refresh(topics.partition(debate));
        return Optional.ofNullable(entries.get(debate));
    }

    /** All debates of a partition. */
    List<IndexEntry> of(int partition) {
        refresh(partition);
        return entries.values().stream()
                .filter(entry -> topics.partition(entry.debate()) == partition)
                .toList();
    }

    /** All debates. */
    List<IndexEntry> all() {
        for (int partition = 0; partition < topics.partitions(); partition++) {
            refresh(partition);
        }
        return List.copyOf(entries.values());
    }

    /** Those of the debates that have events, in the order they were begun. */
    List<DebateId> begun(Predicate<IndexEntry> wanted) {
        return all().stream()
                .filter(IndexEntry::isBegun)
                .filter(wanted)
                .sorted(Comparator.comparing(IndexEntry::begun).thenComparing(IndexEntry::debate))
                .map(IndexEntry::debate)
                .toList();
    }

    /** What the index will say of a debate of which it says nothing yet. */
    IndexEntry unwritten(DebateId debate) {
        List<TopicPartition> places = topics.places(debate);
        // Topics of its own are not there yet.
        Map<TopicPartition, Long> ends = topics.perDebate() ? Map.of() : readers.ends(places);
        return IndexEntry.unwritten(
                debate,
                places.stream().map(place -> ends.getOrDefault(place, 0L)).toList());
    }

    private synchronized void refresh(int partition) {
        positions[partition] = readers.read(topics.index(partition), positions[partition], this::apply);
    }

    private void apply(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            debate(message).ifPresent(entries::remove);
        } else {
            entry(message).ifPresent(this::put);
        }
    }

    private void put(IndexEntry entry) {
        entries.put(entry.debate(), entry);
        if (entry.isForgotten() && topics.perDebate()) {
            readers.forget(topics.events(entry.debate()));
        }
    }

    /** What a record says of a debate; empty, and told, when that cannot be read. */
    static Optional<IndexEntry> entry(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null || LayoutRecord.is(message)) {
            return Optional.empty();
        }
        try {
            IndexEntry entry = IndexEntry.read(message.value());
            if (debate(message).filter(entry.debate()::equals).isEmpty()) {
                throw new IllegalArgumentException("expected debate " + entry.debate() + " as key, found another");
            }
            return Optional.of(entry);
        } catch (JournalCorruptException | IllegalArgumentException stranger) {
            LOG.warn("{}-{}@{} is ignored", message.topic(), message.partition(), message.offset(), stranger);
            return Optional.empty();
        }
    }

    /** The debate that is a record's key; empty when it is none. */
    static Optional<DebateId> debate(ConsumerRecord<byte[], byte[]> message) {
        try {
            return Headers.text(message.key() == null ? new byte[0] : message.key())
                    .map(DebateId::of);
        } catch (IllegalArgumentException stranger) {
            return Optional.empty();
        }
    }
}
