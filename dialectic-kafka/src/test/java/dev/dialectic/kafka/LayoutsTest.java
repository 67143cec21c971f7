package dev.dialectic.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Story;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.question.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is particular to debates that lie in several topics, and to topics that come and go with debates. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LayoutsTest {

    private static final DebateId ONE = DebateId.of("one");
    private static final DebateId TWO = DebateId.of("two");
    private static final List<RecordedEvent> EVENTS = Story.recorded(ONE, Instant.EPOCH);
    private static final Epoch HASTY = new Epoch(9, "hasty");

    private final KafkaCluster cluster = OnBroker.cluster();
    private final List<AutoCloseable> opened = new ArrayList<>();

    private KafkaJournal journal(KafkaCluster at) {
        KafkaJournal journal = KafkaJournal.on(at);
        opened.add(journal);
        return journal;
    }

    private KafkaJournal journal(TopicLayout layout) {
        return journal(cluster.withLayout(layout));
    }

    @AfterEach
    void close_what_was_opened() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    private static void write(KafkaJournal journal, DebateId debate, int from, int to) {
        try (DebateLog log = journal.open(debate)) {
            log.append(Story.recorded(debate, Instant.EPOCH).subList(from - 1, to));
            log.sync();
        }
    }

    private static void writeAll(KafkaJournal journal, DebateId debate) {
        write(journal, debate, 1, EVENTS.size());
    }

    private Set<String> topics() {
        try (BrokerTopics brokers = new BrokerTopics(cluster, new Clients(cluster))) {
            return brokers.names();
        }
    }

    /** Writes an event as somebody would whose transaction is shown in one partition before it is in another. */
    private void show(KafkaJournal journal, int event) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = journal.clients().producer()) {
            producer.send(EventRecords.write(journal.topics(), HASTY, EVENTS.get(event - 1)))
                    .get();
        }
    }

    @Test
    void a_reader_waits_for_what_is_shown_a_moment_later_in_another_partition() throws Exception {
        KafkaJournal journal = journal(TopicLayout.byType());
        write(journal, ONE, 1, 2);
        show(journal, 4);
        CompletableFuture<List<RecordedEvent>> read = CompletableFuture.supplyAsync(() -> journal.read(ONE, 1));
        show(journal, 3);
        assertThat(read.get(30, TimeUnit.SECONDS)).isEqualTo(EVENTS.subList(0, 4));
        assertThat(journal.ignored()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"by-type", "per-debate"})
    void a_gap_that_stays_is_told_and_hides_no_other_debate(String layout) throws Exception {
        KafkaJournal journal = journal(TopicLayout.named(layout));
        write(journal, ONE, 1, 2);
        write(journal, TWO, 1, 2);
        show(journal, 4);
        // Impatient with gaps alone: brokers may take their time.
        DebateReader reader = new DebateReader(
                journal.topics(),
                journal.readers(),
                journal.index(),
                new Doubts(journal.audit()),
                Duration.ofMillis(500));
        for (int reading = 1; reading <= 2; reading++) {
            assertThatExceptionOfType(JournalCorruptException.class)
                    .isThrownBy(() -> reader.read(ONE, 1))
                    .withMessageContaining("debate one: expected event 3")
                    .withMessageContaining("found event 4");
        }
        assertThat(reader.read(TWO, 1)).hasSize(2);
        show(journal, 3);
        assertThat(reader.read(ONE, 1)).as("what came at last").hasSize(4);
        assertThat(journal.read(ONE, 1)).hasSize(4);
    }

    @Test
    void a_second_layout_under_one_prefix_is_refused_by_name_and_leaves_no_topics() {
        writeAll(journal(TopicLayout.byType()), ONE);
        for (TopicLayout other : List.of(TopicLayout.shared(), TopicLayout.perDebate(5))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> KafkaJournal.on(cluster.withLayout(other)))
                    .withMessageContaining("in layout " + other.word())
                    .withMessageContaining("found them in layout by-type");
        }
        assertThat(topics()).doesNotContain(cluster.prefix() + "events");
        assertThat(journal(TopicLayout.byType()).read(ONE, 1)).isEqualTo(EVENTS);
    }

    @Test
    void no_more_debates_have_topics_than_are_allowed_and_forgetting_makes_room() {
        KafkaJournal journal = journal(TopicLayout.perDebate(1));
        writeAll(journal, ONE);
        DebateLog refused = journal.open(TWO);
        refused.append(Story.recorded(TWO, Instant.EPOCH).subList(0, 1));
        assertThatExceptionOfType(JournalFailedException.class)
                .isThrownBy(refused::sync)
                .withMessageContaining("debate two: expected at most 1 debates with topics of their own, found 1")
                .withMessageContaining("forget");
        refused.close();
        write(journal, ONE, 1, 0);
        assertThat(journal.forgetClosedBefore(Instant.EPOCH))
                .as("it closed later")
                .isEmpty();
        assertThat(journal.forgetClosedBefore(Instant.now())).containsExactly(ONE);
        writeAll(journal, TWO);
        assertThat(journal.debates()).containsExactly(TWO);
        assertThat(topics())
                .contains(cluster.prefix() + "debate_two_votes")
                .doesNotContain(cluster.prefix() + "debate_one_votes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "by-type", "per-debate"})
    void a_forgotten_debate_is_told_nowhere_and_does_not_come_back(String layout) throws Exception {
        KafkaJournal journal = journal(TopicLayout.named(layout));
        KafkaJournal reader = journal(TopicLayout.named(layout));
        write(journal, ONE, 1, 3);
        assertThatIllegalStateException()
                .isThrownBy(() -> journal.forget(ONE))
                .withMessageContaining("debate one: expected one that is closed, found one that is open");
        write(journal, ONE, 4, EVENTS.size());
        writeAll(journal, TWO);
        journal.forget(ONE);
        journal.forget(ONE);
        journal.forget(DebateId.of("never-heard-of"));
        for (KafkaJournal any : List.of(journal, reader)) {
            assertThat(any.debates()).containsExactly(TWO);
            assertThat(any.read(ONE, 1)).isEmpty();
            assertThat(any.read(TWO, 1)).hasSameSizeAs(EVENTS);
            assertThatExceptionOfType(JournalConflictException.class)
                    .isThrownBy(() -> any.open(ONE))
                    .withMessageContaining("debate one")
                    .withMessageContaining("forgotten");
        }
        try (KafkaTransport transport = KafkaTransport.over(reader, Runnable::run)) {
            transport.submit(ONE, Question.of("Again?", "yes", "no"));
            assertThat(transport.claim(Duration.ofMillis(20))).isEmpty();
        }
    }

    @Test
    void who_had_read_a_debate_before_its_topics_were_deleted_reads_nothing_and_no_corruption() {
        KafkaJournal journal = journal(TopicLayout.perDebate(5));
        KafkaJournal reader = journal(TopicLayout.perDebate(5));
        writeAll(journal, ONE);
        assertThat(reader.read(ONE, 1)).isEqualTo(EVENTS);
        journal.forget(ONE);
        assertThat(reader.read(ONE, 1)).isEmpty();
    }

    @Test
    void a_topic_that_was_deleted_behind_our_back_is_told_by_name_and_harms_no_other_debate() {
        KafkaJournal journal = journal(TopicLayout.perDebate(5));
        write(journal, ONE, 1, 3);
        write(journal, TWO, 1, 3);
        try (BrokerTopics brokers = new BrokerTopics(cluster, new Clients(cluster))) {
            brokers.delete(List.of(cluster.prefix() + "debate_one_votes"));
        }
        assertThatExceptionOfType(JournalCorruptException.class)
                .isThrownBy(() -> journal.read(ONE, 1))
                .withMessageContaining("debate_one_votes")
                .withMessageContaining("was it deleted?");
        assertThatExceptionOfType(JournalCorruptException.class).isThrownBy(() -> journal.open(ONE));
        write(journal, TWO, 4, 6);
        assertThat(journal.read(TWO, 1)).hasSize(6);
    }

    @Test
    void
            a_debate_whose_topic_is_deleted_while_it_is_open_fails_and_does_not_hang_and_says_why_when_it_is_opened_again() {
        KafkaJournal journal =
                journal(cluster.withLayout(TopicLayout.perDebate(5)).withPatience(Duration.ofSeconds(6)));
        DebateLog log = journal.open(ONE);
        log.append(EVENTS.subList(0, 1));
        log.sync();
        try (BrokerTopics brokers = new BrokerTopics(cluster, new Clients(cluster))) {
            brokers.delete(journal.topics().events(ONE));
        }
        log.append(EVENTS.subList(1, 3));
        assertThatExceptionOfType(JournalFailedException.class)
                .isThrownBy(log::sync)
                .withMessageContaining("debate one: expected to be written in partition")
                .withMessageContaining("shows when the debate is opened again");
        log.close();
        assertThatExceptionOfType(JournalCorruptException.class)
                .isThrownBy(() -> journal.open(ONE))
                .withMessageContaining("debate_one_");
        writeAll(journal, TWO);
    }

    @Test
    void topics_that_brokers_refuse_to_create_are_told_before_anything_is_written() {
        KafkaJournal journal = journal(TopicLayout.perDebate(5));
        KafkaJournal refused =
                journal(cluster.withLayout(TopicLayout.perDebate(5)).withReplication(3));
        DebateLog log = refused.open(ONE);
        log.append(EVENTS.subList(0, 1));
        assertThatExceptionOfType(JournalFailedException.class)
                .isThrownBy(log::sync)
                .withMessageContaining("create")
                .withMessageContaining("debate_one_statements");
        log.close();
        assertThat(journal.debates()).isEmpty();
        writeAll(journal, ONE);
    }
}
