package dev.dialectic.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Story;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.kafka.broker.SharedBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a debate when writers follow each other, when strangers write among its events, and when brokers are away. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KafkaJournalTest {

    private static final DebateId ONE = DebateId.of("one");
    private static final List<RecordedEvent> EVENTS = Story.recorded(ONE, Instant.EPOCH);

    private final KafkaCluster cluster = OnBroker.cluster();
    private final KafkaJournal journal = KafkaJournal.on(cluster);
    private final Clients clients = new Clients(cluster);

    @AfterEach
    void close_the_journal() {
        journal.close();
    }

    private static void write(KafkaJournal journal, int from, int to) {
        try (DebateLog log = journal.open(ONE)) {
            log.append(EVENTS.subList(from - 1, to));
            log.sync();
        }
    }

    @Test
    void a_writer_that_was_followed_by_another_writes_nothing_more_and_is_told() {
        try (KafkaJournal other = KafkaJournal.on(cluster);
                DebateLog zombie = journal.open(ONE)) {
            zombie.append(EVENTS.subList(0, 2));
            zombie.sync();
            zombie.append(EVENTS.subList(2, 4));
            try (DebateLog successor = other.open(ONE)) {
                assertThat(successor.read(1)).isEqualTo(EVENTS.subList(0, 2));
                assertThatExceptionOfType(JournalConflictException.class)
                        .isThrownBy(zombie::sync)
                        .withMessageContaining("one");
                successor.append(EVENTS.subList(2, 3));
                successor.sync();
                assertThatExceptionOfType(JournalConflictException.class)
                        .isThrownBy(() -> zombie.append(EVENTS.subList(4, 5)));
                assertThat(journal.read(ONE, 1)).isEqualTo(EVENTS.subList(0, 3));
            }
            assertThat(other.read(ONE, 1)).isEqualTo(EVENTS.subList(0, 3));
            assertThat(other.ignored()).isEmpty();
        }
    }

    @Test
    void a_mistake_of_the_writer_itself_ends_the_wait_of_whoever_appended() {
        Deed impossible =
                new Deed("impossible", Collections.singletonList(null), Optional.empty(), new CompletableFuture<>());
        try (Readers readers = new Readers(clients, Duration.ofSeconds(10));
                Owner owner = Owner.take(journal.topics(), 0, clients, readers, new Counts())) {
            assertThatExceptionOfType(JournalFailedException.class)
                    .isThrownBy(() -> Owner.await(owner.write(impossible).orTimeout(20, TimeUnit.SECONDS)))
                    .withMessageContaining("impossible: expected to be written in partition 0");
            assertThat(owner.lost()).containsInstanceOf(JournalFailedException.class);
        }
    }

    @Test
    void what_a_writer_left_in_the_middle_of_a_transaction_is_taken_back_by_its_successor() {
        write(journal, 1, 2);
        int partition = journal.topics().partition(ONE);
        try (KafkaProducer<byte[], byte[]> died =
                clients.transactional(journal.topics().owner(partition))) {
            died.initTransactions();
            died.beginTransaction();
            died.send(EventRecords.write(journal.topics(), new Epoch(7, "died"), EVENTS.get(2)));
            died.flush();
            try (KafkaJournal other = KafkaJournal.on(cluster)) {
                write(other, 3, 4);
                assertThat(other.read(ONE, 1)).isEqualTo(EVENTS.subList(0, 4));
            }
        }
    }

    @Test
    void records_of_strangers_late_writers_and_duplicates_are_ignored_and_told() throws Exception {
        write(journal, 1, 2);
        write(journal, 3, 3);
        forge(forged(journal.topics()));
        write(journal, 4, 5);
        try (KafkaJournal reader = KafkaJournal.on(cluster)) {
            assertThat(reader.read(ONE, 1)).isEqualTo(EVENTS.subList(0, 5));
            assertThat(reader.ignored())
                    .extracting(IgnoredRecord::reason)
                    .satisfiesExactly(
                            reason -> assertThat(reason).contains("does not say which writer"),
                            reason -> assertThat(reason).contains("epoch 1", "followed by epoch 2"),
                            reason -> assertThat(reason).contains("epoch 2", "followed by epoch 2"),
                            reason -> assertThat(reason).contains("event 3 once more"),
                            reason -> assertThat(reason).contains("headers say event 4", "value event 7"));
            assertThat(reader.ignored())
                    .extracting(IgnoredRecord::topic)
                    .containsOnly(journal.topics().events(ONE).get(0));
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> forged(Topics topics) {
        ProducerRecord<byte[], byte[]> plain = new ProducerRecord<>(
                topics.events(ONE).get(0), topics.partition(ONE), "one".getBytes(StandardCharsets.UTF_8), new byte[] {
                    1, 2, 3
                });
        ProducerRecord<byte[], byte[]> lying = EventRecords.write(topics, new Epoch(3, "x"), EVENTS.get(3));
        lying.headers().remove(Headers.SEQUENCE);
        Headers.put(lying, Headers.SEQUENCE, "4");
        ProducerRecord<byte[], byte[]> contradicting = new ProducerRecord<>(
                lying.topic(),
                lying.partition(),
                lying.key(),
                dev.dialectic.journal.EventJson.write(EVENTS.get(6)).getBytes(StandardCharsets.UTF_8),
                lying.headers());
        return List.of(
                plain,
                EventRecords.write(topics, new Epoch(1, "old"), EVENTS.get(3)),
                EventRecords.write(topics, new Epoch(2, "same number, another writer"), EVENTS.get(3)),
                EventRecords.write(topics, new Epoch(3, "x"), EVENTS.get(2)),
                contradicting);
    }

    private void forge(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = clients.producer()) {
            for (ProducerRecord<byte[], byte[]> message : records) {
                producer.send(message).get();
            }
        }
    }

    @Test
    void a_gap_is_told_and_hides_no_other_debate() throws Exception {
        DebateId other = DebateId.of("other");
        write(journal, 1, 2);
        try (DebateLog log = journal.open(other)) {
            log.append(Story.recorded(other, Instant.EPOCH).subList(0, 1));
        }
        forge(List.of(EventRecords.write(journal.topics(), new Epoch(9, "hasty"), EVENTS.get(3))));

        assertThatExceptionOfType(JournalCorruptException.class)
                .isThrownBy(() -> journal.read(ONE, 1))
                .withMessageContaining("expected event 3")
                .withMessageContaining("found event 4");
        assertThatExceptionOfType(JournalCorruptException.class).isThrownBy(() -> journal.open(ONE));
        assertThat(journal.read(other, 1)).hasSize(1);
    }

    @Test
    void another_process_reads_on_from_where_it_was() {
        try (KafkaJournal reader = KafkaJournal.on(cluster)) {
            assertThat(reader.read(ONE, 1)).isEmpty();
            for (int event = 1; event <= 6; event += 2) {
                write(journal, event, event + 1);
                assertThat(reader.read(ONE, event)).isEqualTo(EVENTS.subList(event - 1, event + 1));
                assertThat(reader.read(ONE, 1)).isEqualTo(EVENTS.subList(0, event + 1));
            }
            assertThat(reader.debates()).containsExactly(ONE);
        }
    }

    @Test
    void a_statement_of_five_million_letters_is_kept() {
        RecordedEvent large = new RecordedEvent(
                ONE, 1, Instant.EPOCH, new dev.dialectic.event.DebatePaused("long ".repeat(1_000_000)));
        try (DebateLog log = journal.open(ONE)) {
            log.append(List.of(large));
            log.sync();
        }
        assertThat(journal.read(ONE, 1)).containsExactly(large);
    }

    @Test
    void what_is_too_large_is_refused_and_harms_no_other_debate() {
        DebateId other = DebateId.of("three");
        RecordedEvent huge = new RecordedEvent(
                ONE, 1, Instant.EPOCH, new dev.dialectic.event.DebatePaused("x".repeat(Clients.LONGEST_RECORD)));
        try (DebateLog log = journal.open(ONE)) {
            log.append(List.of(huge));
            assertThatExceptionOfType(JournalFailedException.class).isThrownBy(log::sync);
            assertThatExceptionOfType(JournalFailedException.class).isThrownBy(() -> log.append(List.of()));
        }
        try (DebateLog log = journal.open(other)) {
            log.append(Story.recorded(other, Instant.EPOCH).subList(0, 1));
            log.sync();
        }
        write(journal, 1, 1);
        assertThat(journal.read(ONE, 1)).hasSize(1);
    }

    @Test
    void without_a_broker_it_is_said_where_one_was_looked_for() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        KafkaCluster nowhere = KafkaCluster.at("127.0.0.1:" + port).withPatience(Duration.ofSeconds(1));
        assertThatExceptionOfType(JournalFailedException.class)
                .isThrownBy(() -> KafkaJournal.on(nowhere))
                .withMessageContaining("127.0.0.1:" + port);
    }

    @Test
    void an_interrupted_thread_writes_all_the_same_and_stays_interrupted() {
        try (DebateLog log = journal.open(ONE)) {
            Thread.currentThread().interrupt();
            log.append(EVENTS.subList(0, 1));
            log.sync();
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(journal.read(ONE, 1)).hasSize(1);
        assertThat(SharedBroker.bootstrap()).isEqualTo(cluster.bootstrap());
    }
}
