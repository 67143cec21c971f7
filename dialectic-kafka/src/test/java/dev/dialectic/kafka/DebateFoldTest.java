package dev.dialectic.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Story;
import dev.dialectic.journal.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What records in several partitions tell of a debate, in whatever order they are met with. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DebateFoldTest {

    private static final DebateId ONE = DebateId.of("one");
    private static final List<RecordedEvent> EVENTS = Story.recorded(ONE, Instant.EPOCH);
    private static final Epoch FIRST = new Epoch(1, "first");
    private static final Epoch SECOND = new Epoch(2, "second");

    private final List<IgnoredRecord> ignored = new ArrayList<>();
    private Topics topics = new Topics("t.", 3, TopicLayout.byType());
    private long offset;

    private DebateFold fold() {
        return new DebateFold(
                ONE, topics, Bookmark.before(topics, IndexEntry.unwritten(ONE, List.of())), 1, ignored::add);
    }

    private ConsumerRecord<byte[], byte[]> message(Epoch epoch, int event) {
        return read(EventRecords.write(topics, epoch, EVENTS.get(event - 1)));
    }

    /** The record as a reader gets it, at an offset after all before. */
    private ConsumerRecord<byte[], byte[]> read(ProducerRecord<byte[], byte[]> written) {
        return new ConsumerRecord<>(
                written.topic(),
                Optional.ofNullable(written.partition()).orElse(0),
                offset++,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                written.key(),
                written.value(),
                written.headers(),
                Optional.empty());
    }

    private void applied(DebateFold fold, Epoch epoch, int... events) {
        for (int event : events) {
            fold.apply(message(epoch, event));
        }
    }

    private void assertIgnored(String... reasons) {
        assertThat(ignored).hasSameSizeAs(reasons);
        for (int i = 0; i < reasons.length; i++) {
            assertThat(ignored.get(i).reason()).contains(reasons[i]);
        }
    }

    @Test
    void events_are_in_order_however_their_partitions_are_read() {
        for (int seed = 0; seed < 50; seed++) {
            List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
            EVENTS.forEach(event -> messages.add(read(EventRecords.write(topics, FIRST, event))));
            Collections.shuffle(messages, new Random(seed));
            DebateFold fold = fold();
            messages.forEach(fold::apply);
            fold.settle();
            assertThat(fold.events()).as("seed %d", seed).isEqualTo(EVENTS);
            assertThat(fold.heldBack()).isEmpty();
        }
        assertThat(ignored).isEmpty();
    }

    @Test
    void what_does_not_follow_is_held_back_until_what_is_missing_is_shown() {
        DebateFold fold = fold();
        applied(fold, FIRST, 1, 2, 5, 4);
        fold.settle();
        assertThat(fold.events()).isEqualTo(EVENTS.subList(0, 2));
        assertThat(fold.heldBack())
                .hasValueSatisfying(gap -> assertThat(gap).contains("debate one: expected event 3", "found event 4"));
        applied(fold, FIRST, 3, 6);
        fold.settle();
        assertThat(fold.heldBack()).isEmpty();
        assertThat(fold.events()).isEqualTo(EVENTS.subList(0, 6));
    }

    @Test
    void of_two_writers_of_one_sequence_the_later_one_counts_whichever_is_met_with_first() {
        for (boolean lateFirst : new boolean[] {true, false}) {
            DebateFold fold = fold();
            applied(fold, FIRST, 1, 2, 3);
            applied(fold, lateFirst ? FIRST : SECOND, 4);
            applied(fold, lateFirst ? SECOND : FIRST, 4);
            applied(fold, SECOND, 5);
            fold.settle();
            assertThat(fold.events()).isEqualTo(EVENTS.subList(0, 5));
            assertThat(fold.epoch()).isEqualTo(SECOND);
        }
        assertIgnored("epoch 1, which was followed by epoch 2", "epoch 1, which was followed by epoch 2");
    }

    @Test
    void what_a_writer_wrote_after_its_successor_in_sequence_is_late() {
        DebateFold fold = fold();
        applied(fold, FIRST, 1, 2, 4, 5);
        applied(fold, SECOND, 3);
        applied(fold, new Epoch(2, "another of that number"), 4);
        fold.settle();
        assertThat(fold.events()).isEqualTo(EVENTS.subList(0, 3));
        assertThat(fold.heldBack()).as("late records leave no gap").isEmpty();
        assertIgnored("epoch 2, which", "epoch 1, which", "epoch 1, which");
    }

    @Test
    void forged_records_are_ignored_and_hide_no_true_one() {
        DebateFold fold = fold();
        applied(fold, FIRST, 1, 1, 2);
        ProducerRecord<byte[], byte[]> contradicting = EventRecords.write(topics, SECOND, EVENTS.get(2));
        fold.apply(read(new ProducerRecord<>(
                contradicting.topic(),
                contradicting.partition(),
                contradicting.key(),
                EventJson.write(EVENTS.get(6)).getBytes(StandardCharsets.UTF_8),
                contradicting.headers())));
        ProducerRecord<byte[], byte[]> elsewhere = EventRecords.write(topics, SECOND, EVENTS.get(2));
        fold.apply(read(new ProducerRecord<>(
                "t.votes", elsewhere.partition(), elsewhere.key(), elsewhere.value(), elsewhere.headers())));
        applied(fold, FIRST, 3);
        fold.settle();
        assertThat(fold.events()).isEqualTo(EVENTS.subList(0, 3));
        assertThat(fold.epoch()).isEqualTo(FIRST);
        assertThat(ignored).hasSize(3);
        assertThat(ignored)
                .extracting(IgnoredRecord::reason)
                .anyMatch(reason -> reason.contains("event 1 once more"))
                .anyMatch(reason -> reason.contains("value event 7"))
                .anyMatch(reason -> reason.contains("does not belong into this topic"));
    }

    @Test
    void in_one_partition_a_gap_is_refused_at_once_and_order_decides() {
        topics = new Topics("t.", 3, TopicLayout.shared());
        DebateFold fold = fold();
        applied(fold, FIRST, 1);
        applied(fold, SECOND, 2);
        applied(fold, FIRST, 3);
        assertThat(fold.events()).isEqualTo(EVENTS.subList(0, 2));
        assertIgnored("epoch 1, which was followed by epoch 2");
        assertThatExceptionOfType(JournalCorruptException.class)
                .isThrownBy(() -> applied(fold, SECOND, 4))
                .withMessageContaining("expected event 3")
                .withMessageContaining("found event 4");
    }

    @Test
    void a_fold_goes_on_at_a_bookmark() {
        DebateFold fold = fold();
        applied(fold, FIRST, 1);
        applied(fold, SECOND, 2);
        fold.settle();
        Map<TopicPartition, Long> offsets =
                Bookmark.before(topics, IndexEntry.unwritten(ONE, List.of())).offsets();
        DebateFold next = new DebateFold(ONE, topics, fold.bookmark(offsets), 4, ignored::add);
        applied(next, SECOND, 2, 4, 3);
        applied(next, FIRST, 3);
        next.settle();
        assertThat(next.events()).isEqualTo(EVENTS.subList(3, 4));
        assertIgnored("event 2 once more", "epoch 1, which");
    }

    @Test
    void a_record_of_a_newer_schema_is_refused_and_not_misread() {
        ProducerRecord<byte[], byte[]> newer = EventRecords.write(topics, FIRST, EVENTS.get(0));
        newer.headers().remove(Headers.SCHEMA);
        Headers.put(newer, Headers.SCHEMA, "2");
        DebateFold fold = fold();
        fold.apply(read(newer));
        assertThatExceptionOfType(JournalCorruptException.class)
                .isThrownBy(fold::settle)
                .withMessageContaining("found schema 2");
    }
}
