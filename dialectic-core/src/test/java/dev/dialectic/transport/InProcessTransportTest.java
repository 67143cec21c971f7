package dev.dialectic.transport;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.journal.Journal;
import dev.dialectic.question.Question;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class InProcessTransportTest extends TransportContract {

    private final ExecutorService executor = Executors.newCachedThreadPool();

    @Override
    protected Setting setting() {
        return setting(executor, Duration.ofSeconds(20));
    }

    static Setting setting(ExecutorService executor, Duration patience) {
        InMemoryJournal journal = new InMemoryJournal();
        InProcessTransport transport = new InProcessTransport(journal, executor);
        Setting.Recording recording = (log, event) -> {
            log.append(List.of(event));
            transport.onEvent(event);
        };
        return new Setting(transport, journal, recording, patience);
    }

    @AfterEach
    void end_the_threads() {
        executor.shutdownNow();
    }

    @Test
    void a_question_whose_debate_somebody_has_open_is_passed_over() throws InterruptedException {
        try (DebateLog open = setting.journal().open(ONE)) {
            setting.transport().submit(open.debate(), Question.of("First?", "yes", "no"));
            setting.transport().submit(OTHER, Question.of("Second?", "yes", "no"));

            assertThat(setting.transport().claim(Duration.ZERO)).isEmpty();
            assertThat(setting.transport().claim(Duration.ZERO))
                    .hasValueSatisfying(
                            claim -> assertThat(claim.log().debate()).isEqualTo(OTHER));
        }
    }

    @Test
    void when_its_threads_have_ended_a_subscription_ends_and_nobody_is_harmed() throws InterruptedException {
        executor.shutdownNow();
        Heard heard = new Heard();
        try (Subscription subscription = setting.transport().subscribe(ONE, 1, heard)) {
            record(ONE, 1, 3);
            assertThat(subscription.awaitCaughtUp(Duration.ofSeconds(20))).isFalse();
        }
        assertThat(heard.of(ONE)).isEmpty();
    }

    @Test
    void a_debate_that_cannot_be_read_hides_no_other_from_whoever_wants_all() throws InterruptedException {
        Heard heard = new Heard();
        InMemoryJournal kept = new InMemoryJournal();
        AtomicBoolean mended = new AtomicBoolean();
        InProcessTransport transport = new InProcessTransport(new Damaged(kept, mended), executor);
        tell(kept, transport, ONE, 1, 2);
        try (Warnings warnings = new Warnings();
                Subscription all = transport.subscribeAll(heard)) {
            tell(kept, transport, OTHER, 1, 3);
            tell(kept, transport, ONE, 3, 4);
            tell(kept, transport, OTHER, 4, 5);
            caughtUp(all);
            assertThat(heard.of(OTHER)).isEqualTo(events(OTHER, 5));
            assertThat(heard.of(ONE)).isEmpty();
            assertThat(warnings.messages())
                    .containsExactly("debate one: it cannot be read and is passed over by a subscription to all");
            mended.set(true);
            tell(kept, transport, ONE, 5, 5);
            caughtUp(all);
            assertThat(heard.of(ONE)).as("once it is mended, without a gap").isEqualTo(events(ONE, 5));
        }
    }

    @Test
    void a_subscription_to_a_debate_that_cannot_be_read_ends_with_a_warning() throws InterruptedException {
        Heard heard = new Heard();
        InMemoryJournal kept = new InMemoryJournal();
        InProcessTransport transport = new InProcessTransport(new Damaged(kept, new AtomicBoolean()), executor);
        tell(kept, transport, ONE, 1, 2);
        try (Warnings warnings = new Warnings();
                Subscription one = transport.subscribe(ONE, 1, heard);
                Subscription other = transport.subscribe(OTHER, 1, heard)) {
            tell(kept, transport, OTHER, 1, 2);
            assertThat(one.awaitCaughtUp(Duration.ofSeconds(20))).isFalse();
            caughtUp(other);
            assertThat(heard.of(ONE)).isEmpty();
            assertThat(heard.of(OTHER)).hasSize(2);
            assertThat(warnings.messages()).containsExactly("a subscription ended: its journal could not be read");
        }
    }

    @Test
    void a_journal_that_fails_altogether_ends_a_subscription_to_all() throws InterruptedException {
        InMemoryJournal kept = new InMemoryJournal();
        InProcessTransport transport = new InProcessTransport(
                new Damaged(kept, new AtomicBoolean()) {
                    @Override
                    public List<RecordedEvent> read(DebateId debate, long from) {
                        throw new DialecticException("the disk is gone");
                    }
                },
                executor);
        tell(kept, transport, OTHER, 1, 1);
        try (Warnings warnings = new Warnings();
                Subscription all = transport.subscribeAll(event -> {})) {
            assertThat(all.awaitCaughtUp(Duration.ofSeconds(20))).isFalse();
            assertThat(warnings.messages()).hasSize(1);
        }
    }

    @Test
    void a_journal_that_fails_for_a_while_ends_no_subscription_and_nobody_misses_an_event()
            throws InterruptedException {
        Heard heard = new Heard();
        InMemoryJournal kept = new InMemoryJournal();
        AtomicBoolean away = new AtomicBoolean();
        InProcessTransport transport = new InProcessTransport(
                new Damaged(kept, new AtomicBoolean(true)) {
                    @Override
                    public List<RecordedEvent> read(DebateId debate, long from) {
                        if (away.get()) {
                            throw new JournalFailedException("nobody answers");
                        }
                        return super.read(debate, from);
                    }
                },
                executor);
        try (Warnings warnings = new Warnings();
                Subscription one = transport.subscribe(ONE, 1, heard)) {
            tell(kept, transport, ONE, 1, 2);
            caughtUp(one);
            away.set(true);
            tell(kept, transport, ONE, 3, 4);
            assertThat(one.awaitCaughtUp(Duration.ofMillis(100))).isFalse();
            away.set(false);
            caughtUp(one);
            assertThat(heard.of(ONE)).isEqualTo(events(ONE, 4));
            assertThat(warnings.messages()).hasSize(1);
        }
    }

    private static void tell(InMemoryJournal journal, InProcessTransport transport, DebateId debate, int from, int to) {
        try (DebateLog log = journal.open(debate)) {
            List<RecordedEvent> events = events(debate, to).subList(from - 1, to);
            log.append(events);
            events.forEach(transport::onEvent);
        }
    }

    /** A journal of which one debate cannot be read until it is mended. */
    private static class Damaged implements Journal {

        private final Journal journal;
        private final AtomicBoolean mended;

        Damaged(Journal journal, AtomicBoolean mended) {
            this.journal = journal;
            this.mended = mended;
        }

        @Override
        public DebateLog open(DebateId debate) {
            return journal.open(debate);
        }

        @Override
        public List<RecordedEvent> read(DebateId debate, long from) {
            if (debate.equals(ONE) && !mended.get()) {
                throw new JournalCorruptException("debate one: expected events, found a flipped bit");
            }
            return journal.read(debate, from);
        }

        @Override
        public List<DebateId> debates() {
            return journal.debates();
        }
    }

    /** What is warned of while it is open. */
    private static final class Warnings implements AutoCloseable {

        private final Logger logger = (Logger) LoggerFactory.getLogger(InProcessTransport.class);
        private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

        Warnings() {
            appender.list = new CopyOnWriteArrayList<>();
            appender.start();
            logger.addAppender(appender);
        }

        List<String> messages() {
            return appender.list.stream()
                    .filter(logged -> logged.getLevel() == Level.WARN)
                    .map(ILoggingEvent::getFormattedMessage)
                    .toList();
        }

        @Override
        public void close() {
            logger.detachAppender(appender);
        }
    }
}
