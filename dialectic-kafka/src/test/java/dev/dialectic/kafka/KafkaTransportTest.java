package dev.dialectic.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Story;
import dev.dialectic.question.Question;
import dev.dialectic.transport.Claim;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Questions between processes: what is no question harms no other, and what a worker leaves behind another goes on with. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KafkaTransportTest {

    private static final DebateId ONE = DebateId.of("one");
    private static final DebateId OTHER = DebateId.of("other");
    private static final Question QUESTION = Question.of("Ship it?", "yes", "no");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<RecordedEvent> EVENTS = Story.recorded(ONE, Instant.EPOCH);

    private final KafkaCluster cluster = OnBroker.cluster();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final List<AutoCloseable> opened = new ArrayList<>();

    /** What one process has. */
    private record Worker(KafkaJournal journal, KafkaTransport transport) implements AutoCloseable {
        @Override
        public void close() {
            transport.close();
            journal.close();
        }
    }

    private Worker worker() {
        KafkaJournal journal = KafkaJournal.on(cluster);
        Worker worker = new Worker(journal, KafkaTransport.over(journal, OnBroker.membership(), executor));
        opened.add(worker);
        return worker;
    }

    @AfterEach
    void close_what_was_opened() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
        executor.shutdownNow();
    }

    private static Claim claim(Worker worker) throws InterruptedException {
        return worker.transport().claim(PATIENCE).orElseThrow(() -> new AssertionError("no claim"));
    }

    @Test
    void what_is_no_question_is_set_aside_with_its_reason_and_the_next_question_is_served() throws Exception {
        Worker worker = worker();
        Topics topics = worker.journal().topics();
        send(worker, poison(topics));
        worker.transport().submit(ONE, QUESTION);
        Claim claim = claim(worker);
        assertThat(claim.log().debate()).isEqualTo(ONE);
        assertThat(claim.question()).isEqualTo(QUESTION);
        claim.log().close();

        List<ConsumerRecord<byte[], byte[]>> letters = deadLetters(worker);
        assertThat(letters).hasSize(7);
        assertThat(letters.get(0).value()).isEqualTo(text("garbage"));
        assertThat(letters.get(1).value()).isNull();
        assertThat(letters.get(2).value()).isEqualTo(new byte[] {(byte) 0xFF, 0});
        assertThat(letters.get(6).headers().lastHeader("burden")).isNull();
        for (int i = 0; i < letters.size(); i++) {
            assertThat(Headers.text(letters.get(i).headers(), "dlc_from"))
                    .contains(topics.questions() + "-" + topics.partition(ONE) + "@" + i);
            assertThat(Headers.text(letters.get(i).headers(), "dlc_reason"))
                    .hasValueSatisfying(reason -> assertThat(reason).startsWith("expected"));
        }
    }

    /** Records where questions are expected: no text, no question, a future version, another debate's, one with huge headers. */
    private static List<ProducerRecord<byte[], byte[]>> poison(Topics topics) {
        ProducerRecord<byte[], byte[]> heavy =
                QuestionRecords.write(topics, new QuestionRecords.Submission(ONE, QUESTION));
        heavy.headers().add("burden", new byte[900_000]);
        return List.of(
                question(topics, "one", text("garbage")),
                new ProducerRecord<>(topics.questions(), topics.partition(ONE), text("one"), null),
                question(topics, "one", new byte[] {(byte) 0xFF, 0}),
                question(topics, "one", text("{\"version\":2}")),
                question(topics, "one", text("{\"version\":1,\"debate\":\"one\"}")),
                question(topics, "two", heavy.value()),
                heavy);
    }

    private static ProducerRecord<byte[], byte[]> question(Topics topics, String key, byte[] value) {
        return new ProducerRecord<>(topics.questions(), topics.partition(ONE), text(key), value);
    }

    private static void send(Worker worker, List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = worker.journal().clients().producer()) {
            for (ProducerRecord<byte[], byte[]> message : records) {
                producer.send(message).get();
            }
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<ConsumerRecord<byte[], byte[]>> deadLetters(Worker worker) {
        List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
        Topics topics = worker.journal().topics();
        try (Readers readers = new Readers(worker.journal().clients(), PATIENCE)) {
            readers.read(new TopicPartition(topics.deadLetters(), 0), 0, letters::add);
        }
        return letters;
    }

    @Test
    void a_debate_that_a_worker_left_unfinished_is_claimed_by_its_successor_where_it_stands() throws Exception {
        try (Worker first = worker()) {
            first.transport().submit(ONE, QUESTION);
            first.transport().submit(OTHER, QUESTION);
            Claim claim = claim(first);
            Claim another = claim(first);
            (claim.log().debate().equals(ONE) ? claim : another).log().append(EVENTS.subList(0, 3));
            claim.log().close();
            another.log().close();
        }
        Worker second = worker();
        List<Claim> claims = List.of(claim(second), claim(second));
        assertThat(claims).extracting(claim -> claim.log().debate()).containsExactlyInAnyOrder(ONE, OTHER);
        for (Claim claim : claims) {
            assertThat(claim.question()).isEqualTo(QUESTION);
            assertThat(claim.log().read(1))
                    .isEqualTo(claim.log().debate().equals(ONE) ? EVENTS.subList(0, 3) : List.of());
            claim.log().close();
        }
        second.transport().submit(ONE, QUESTION);
        assertThat(second.transport().claim(Duration.ofMillis(20))).isEmpty();
    }

    @Test
    void a_claim_whose_partition_somebody_took_writes_nothing_more_and_comes_back_to_the_worker() throws Exception {
        Worker worker = worker();
        worker.transport().submit(ONE, QUESTION);
        Claim claim = claim(worker);
        claim.log().append(EVENTS.subList(0, 1));
        claim.log().sync();
        try (KafkaJournal intruder = KafkaJournal.on(cluster)) {
            intruder.open(ONE).close();
            claim.log().append(EVENTS.subList(1, 2));
            assertThatExceptionOfType(JournalConflictException.class)
                    .isThrownBy(() -> claim.log().sync());
        }
        Claim again = claim(worker);
        assertThat(again.log().debate()).isEqualTo(ONE);
        assertThat(again.log().read(1)).isEqualTo(EVENTS.subList(0, 1));
        again.log().append(EVENTS.subList(1, 2));
        again.log().close();
        claim.log().close();
        assertThat(worker.journal().read(ONE, 1)).isEqualTo(EVENTS.subList(0, 2));
    }

    @Test
    void two_workers_share_the_questions_and_each_is_claimed_once() throws Exception {
        Worker first = worker();
        Worker second = worker();
        assertThat(first.transport().claim(Duration.ZERO)).isEmpty();
        assertThat(second.transport().claim(Duration.ZERO)).isEmpty();
        KafkaTransport bringer = worker().transport();
        List<DebateId> brought = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            brought.add(DebateId.of("shared-" + i));
            bringer.submit(brought.get(i), QUESTION);
            bringer.submit(brought.get(i), QUESTION);
        }
        List<DebateId> claimed = claimAndBegin(List.of(first, second), brought.size());
        assertThat(first.transport().claim(Duration.ofMillis(200))).isEmpty();
        assertThat(second.transport().claim(Duration.ofMillis(200))).isEmpty();
        brought.forEach(debate ->
                assertThat(first.journal().read(debate, 1)).as("%s", debate).hasSize(1));
        // Whoever joins takes partitions over, and with them what is not closed: claimed again, and never written
        // twice.
        assertThat(claimed).containsAll(brought);
        assertThat(first.journal().debates()).hasSize(brought.size());
    }

    private static List<DebateId> claimAndBegin(List<Worker> workers, int count) throws InterruptedException {
        List<DebateId> claimed = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (claimed.size() < count && System.nanoTime() - end < 0) {
            for (Worker worker : workers) {
                Optional<Claim> claim = worker.transport().claim(Duration.ofMillis(20));
                claim.ifPresent(held -> {
                    held.log()
                            .append(List.of(new RecordedEvent(
                                    held.log().debate(),
                                    1,
                                    Instant.EPOCH,
                                    EVENTS.get(0).event())));
                    held.log().close();
                    claimed.add(held.log().debate());
                });
            }
        }
        return claimed;
    }
}
