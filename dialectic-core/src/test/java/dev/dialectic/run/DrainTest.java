package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.Serving;
import dev.dialectic.agent.Agent;
import dev.dialectic.agent.Panel;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.SilentException;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RebuttalMade;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.machine.Outcome;
import dev.dialectic.question.Question;
import dev.dialectic.transport.Claim;
import dev.dialectic.transport.InProcessTransport;
import dev.dialectic.transport.Inbox;
import dev.dialectic.transport.Recall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whoever ends workers in order leaves no call in doubt, and whoever goes on asks nobody again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DrainTest {

    private static final Question QUESTION = Question.of("Ship it?", "yes", "no");
    private static final DebateId ONE = DebateId.of("one");
    private static final Duration LONG = Duration.ofSeconds(20);

    private final InMemoryJournal journal = new InMemoryJournal();
    private final InProcessTransport inbox = new InProcessTransport(journal, Runnable::run);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

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
    void who_is_being_asked_may_answer_and_nobody_else_is_asked() {
        Doubles.Gate gate = new Doubles.Gate();
        Panel panel = panel(gate.before(Phase.Kind.REBUTTAL, Doubles.voter("Ada", "yes")));
        try (Dialectic dialectic = on(panel).build()) {
            CompletableFuture<Recall> recall = new CompletableFuture<>();
            Serving serving = dialectic.serve(remembering(recall::complete), 2);
            inbox.submit(ONE, QUESTION);
            Doubles.await(gate.reached);
            awaitEvent(RebuttalMade.class, 2);
            // As the drain does, but before this goes on.
            recall.join().afterAnswers();
            CompletableFuture<Boolean> drained = CompletableFuture.supplyAsync(() -> serving.drain(LONG));
            assertThat(drained).isNotDone();
            gate.open.countDown();
            assertThat(drained.join()).isTrue();
        }
        expect_one_answer_more_and_then_the_rest_elsewhere(panel);
        assertThat(heard.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("debate one: given back; it goes on where it is claimed next");
    }

    private void expect_one_answer_more_and_then_the_rest_elsewhere(Panel panel) {
        List<DebateEvent> events = events();
        assertThat(events.get(events.size() - 1)).isInstanceOf(RebuttalMade.class);
        assertThat(events).filteredOn(RebuttalMade.class::isInstance).hasSize(3);
        long given = count(TurnGiven.class);

        Outcome outcome = finish(panel);
        assertThat(outcome.inDoubt()).isEmpty();
        assertThat(count(TurnGiven.class)).isGreaterThan(given);
        assertThat(events())
                .filteredOn(TurnGiven.class::isInstance)
                .as("nobody was asked for anything twice")
                .allMatch(event -> ((TurnGiven) event).attempt() == 1);
    }

    @Test
    void an_attempt_that_waits_to_be_made_again_is_left_to_whoever_goes_on() {
        CountDownLatch failed = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Agent flaky = new Doubles.Before(Doubles.voter("Ada", "yes"), floor -> {
            if (asked.incrementAndGet() == 1) {
                throw SilentException.temporary(
                        Silence.Reason.PROVIDER_DOWN, "some time later", Usage.NONE, Optional.empty());
            }
        });
        Panel panel = panel(flaky);
        try (Dialectic dialectic = on(panel)
                .attempts(3, 1, new Backoff(Duration.ofDays(1), Duration.ofDays(1)))
                .listener(event -> {
                    if (event.event() instanceof AttemptFailed) {
                        failed.countDown();
                    }
                })
                .build()) {
            Serving serving = dialectic.serve(inbox, 1);
            inbox.submit(ONE, QUESTION);
            Doubles.await(failed);
            assertThat(serving.drain(LONG)).isTrue();
        }
        assertThat(count(DebateClosed.class)).isZero();
        assertThat(finish(panel).inDoubt()).isEmpty();
    }

    @Test
    void a_debate_whose_last_answer_comes_in_goes_on_to_its_end() {
        Doubles.Gate gate = new Doubles.Gate();
        Panel panel = panel(gate.before(Phase.Kind.BALLOT, Doubles.voter("Ada", "yes")));
        try (Dialectic dialectic = on(panel).format(Debate.voteOnly()).build()) {
            Serving serving = dialectic.serve(inbox, 1);
            inbox.submit(ONE, QUESTION);
            Doubles.await(gate.reached);
            CompletableFuture<Boolean> drained = CompletableFuture.supplyAsync(() -> serving.drain(LONG));
            gate.open.countDown();
            assertThat(drained.join()).isTrue();
        }
        assertThat(count(DebateClosed.class)).isEqualTo(1);
    }

    @Test
    void who_answers_too_late_is_in_doubt_and_is_not_waited_for_any_longer() {
        Doubles.Gate gate = new Doubles.Gate();
        Panel panel = panel(gate.before(Phase.Kind.OPENING, Doubles.voter("Ada", "yes")));
        try (Dialectic dialectic = on(panel).build()) {
            Serving serving = dialectic.serve(inbox, 1);
            inbox.submit(ONE, QUESTION);
            Doubles.await(gate.reached);
            awaitEvent(StatementMade.class, 2);
            assertThat(serving.drain(Duration.ZERO)).isFalse();
            journal.open(ONE).close();
        }
        gate.open.countDown();
        assertThat(finish(panel).inDoubt()).hasSize(1);
    }

    @Test
    void an_inbox_recalls_one_claim_and_the_other_goes_on() {
        Doubles.Gate gate = new Doubles.Gate();
        CountDownLatch over = new CountDownLatch(1);
        Panel panel = panel(gate.before(Phase.Kind.OPENING, Doubles.voter("Ada", "yes")));
        DebateId other = DebateId.of("other");
        List<Recall> recalls = new ArrayList<>();
        try (Dialectic dialectic = on(panel).listener(whenClosed(over)).build()) {
            dialectic.serve(remembering(recalls::add), 2);
            inbox.submit(ONE, QUESTION);
            Doubles.await(gate.reached);
            recalls.get(0).afterAnswers();
            inbox.submit(other, QUESTION);
            gate.open.countDown();
            Doubles.await(over);
        }
        // Whichever worker was quicker: the one that was recalled came back to the inbox, and was claimed once more.
        assertThat(journal.read(other, 1)).isNotEmpty();
        assertThat(events())
                .filteredOn(TurnGiven.class::isInstance)
                .allMatch(event -> ((TurnGiven) event).attempt() == 1);
    }

    @Test
    void of_a_claim_that_was_recalled_before_it_began_nothing_is_recorded() {
        Recall recall = new Recall();
        recall.afterAnswers();
        CountDownLatch claimed = new CountDownLatch(1);
        try (Dialectic dialectic = on(panel(Doubles.voter("Ada", "yes"))).build()) {
            Inbox once = new Claiming(inbox, claim -> {
                claimed.countDown();
                return Optional.of(new Claim(claim.question(), claim.log(), recall));
            });
            Serving serving = dialectic.serve(once, 1);
            inbox.submit(ONE, QUESTION);
            Doubles.await(claimed);
            assertThat(serving.drain(LONG)).isTrue();
        }
        assertThat(journal.read(ONE, 1)).isEmpty();
        assertThat(recall.isAsked()).isTrue();
    }

    private void awaitEvent(Class<? extends DebateEvent> type, int count) {
        while (count(type) < count) {
            Thread.onSpinWait();
        }
    }

    private long count(Class<? extends DebateEvent> type) {
        return events().stream().filter(type::isInstance).count();
    }

    private List<DebateEvent> events() {
        return journal.read(ONE, 1).stream().map(RecordedEvent::event).toList();
    }

    /** Another process goes on with what came back to the inbox. */
    private Outcome finish(Panel panel) {
        CountDownLatch over = new CountDownLatch(1);
        try (Dialectic dialectic = on(panel).listener(whenClosed(over)).build()) {
            try (Serving serving = dialectic.serve(inbox)) {
                assertThat(serving).isNotNull();
                Doubles.await(over);
            }
            return dialectic.resume(ONE);
        }
    }

    private static DebateListener whenClosed(CountDownLatch over) {
        return event -> {
            if (event.event() instanceof DebateClosed) {
                over.countDown();
            }
        };
    }

    /** The inbox, with somebody told by what each claim can be asked back. */
    private Inbox remembering(Consumer<Recall> each) {
        return new Claiming(inbox, claim -> {
            each.accept(claim.recall());
            return Optional.of(claim);
        });
    }

    private static Panel panel(Agent ada) {
        return Panel.of(ada, Doubles.voter("Bo", "yes"), Doubles.voter("Cy", "no"));
    }

    private DialecticBuilder on(Panel panel) {
        return Dialectic.builder().agents(panel).journal(journal);
    }
}
