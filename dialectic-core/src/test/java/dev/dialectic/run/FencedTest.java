package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.dialectic.Dialectic;
import dev.dialectic.Serving;
import dev.dialectic.agent.Agent;
import dev.dialectic.agent.Panel;
import dev.dialectic.debate.Phase;
import dev.dialectic.error.JournalConflictException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.question.Question;
import dev.dialectic.transport.Claim;
import dev.dialectic.transport.InProcessTransport;
import dev.dialectic.transport.Inbox;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A worker whose debate somebody else writes now harms nobody: it ends its calls, writes nothing, and serves on. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FencedTest {

    private static final Question QUESTION = Question.of("Ship it?", "yes", "no");
    private static final DebateId ONE = DebateId.of("one");

    private final InMemoryJournal journal = new InMemoryJournal();
    private final InProcessTransport inbox = new InProcessTransport(journal, Runnable::run);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch next = new CountDownLatch(1);
    private final AtomicBoolean fenced = new AtomicBoolean();

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(Serving.class);
    }

    @BeforeEach
    void listen() {
        heard.start();
        logger().setLevel(Level.INFO);
        logger().addAppender(heard);
    }

    @AfterEach
    void listen_no_more() {
        logger().detachAppender(heard);
        logger().setLevel(null);
    }

    @Test
    void who_lost_the_right_to_write_cancels_its_calls_writes_nothing_and_takes_the_next_question() {
        Doubles.Gate gate = new Doubles.Gate();
        Panel panel = Panel.of(endless(), gate.before(Phase.Kind.OPENING, Doubles.voter("Bo", "yes")));
        try (Dialectic dialectic =
                Dialectic.builder().agents(panel).journal(journal).build()) {
            dialectic.serve(losing(), 1);
            inbox.submit(ONE, QUESTION);
            Doubles.await(asked);
            Doubles.await(gate.reached);
            fenced.set(true);
            int before = journal.read(ONE, 1).size();
            gate.open.countDown();
            Doubles.await(interrupted);
            inbox.submit(DebateId.of("next"), QUESTION);
            Doubles.await(next);
            assertThat(journal.read(ONE, 1)).hasSize(before);
        }
        assertThat(heard.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.startsWith("debate one: somebody else writes it now"));
        assertThat(heard.list).noneMatch(line -> line.getFormattedMessage().contains("could not go on"));
    }

    /** Makes its statement never, unless it is interrupted. */
    private Agent endless() {
        return new Doubles.Before(Doubles.voter("Ada", "yes"), floor -> {
            if (floor.phase().kind() == Phase.Kind.OPENING) {
                asked.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException cancelled) {
                    interrupted.countDown();
                }
            }
        });
    }

    private Inbox losing() {
        return new Claiming(inbox, claim -> {
            if (claim.log().debate().equals(ONE)) {
                return Optional.of(new Claim(claim.question(), new Losing(claim.log(), fenced), claim.recall()));
            }
            next.countDown();
            claim.log().close();
            return Optional.empty();
        });
    }

    /** A log that loses the right to write. */
    private record Losing(DebateLog log, AtomicBoolean lost) implements DebateLog {

        @Override
        public DebateId debate() {
            return log.debate();
        }

        @Override
        public void append(List<RecordedEvent> events) {
            if (lost.get()) {
                throw new JournalConflictException("debate one: another owner has it");
            }
            log.append(events);
        }

        @Override
        public void sync() {
            log.sync();
        }

        @Override
        public List<RecordedEvent> read(long from) {
            return log.read(from);
        }

        @Override
        public void close() {
            log.close();
        }
    }
}
