package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.Serving;
import dev.dialectic.agent.Panel;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Phase;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.question.Option;
import dev.dialectic.question.Question;
import dev.dialectic.transport.Claim;
import dev.dialectic.transport.Inbox;
import dev.dialectic.vote.VotingStrategy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Workers debate each question once, and one that cannot be debated keeps nobody waiting. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServingTest {

    private static final Question QUESTION = Question.of("Ship it?", "yes", "no");

    private final InMemoryJournal journal = new InMemoryJournal();

    @Test
    void three_workers_debate_thirty_questions_once_each_however_often_they_are_brought() {
        CountDownLatch closed = new CountDownLatch(30);
        try (Dialectic dialectic = on().listener(event -> {
                    if (event.event() instanceof DebateClosed) {
                        closed.countDown();
                    }
                })
                .build()) {
            try (Serving serving = dialectic.serve(dialectic.inbox(), 3)) {
                for (int i = 0; i < 30; i++) {
                    dialectic.inbox().submit(DebateId.of("question-" + i), QUESTION);
                    dialectic.inbox().submit(DebateId.of("question-" + i / 2), QUESTION);
                }
                Doubles.await(closed);
                assertThat(serving).isNotNull();
            }
            assertThat(journal.debates()).hasSize(30);
            for (DebateId debate : journal.debates()) {
                List<RecordedEvent> events = journal.read(debate, 1);
                assertThat(events)
                        .filteredOn(event -> event.event() instanceof QuestionRaised)
                        .hasSize(1);
                assertThat(events)
                        .filteredOn(event -> event.event() instanceof DebateClosed)
                        .hasSize(1);
            }
        }
    }

    @Test
    void closing_waits_for_the_debate_under_way_and_takes_no_more_questions() throws Exception {
        Doubles.Gate gate = new Doubles.Gate();
        Panel panel = Panel.of(gate.before(Phase.Kind.BALLOT, Doubles.voter("Ada", "yes")), Doubles.voter("Bo", "yes"));
        try (Dialectic dialectic = on().agents(panel).build()) {
            Serving serving = dialectic.serve(dialectic.inbox(), 1);
            dialectic.inbox().submit(DebateId.of("first"), QUESTION);
            Doubles.await(gate.reached);
            dialectic.inbox().submit(DebateId.of("second"), QUESTION);
            Thread closing = new Thread(serving::close);
            closing.start();
            while (closing.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            gate.open.countDown();
            closing.join();
            assertThat(journal.debates()).containsExactly(DebateId.of("first"));
            assertThat(last("first")).isInstanceOf(DebateClosed.class);
            CountDownLatch second = new CountDownLatch(1);
            dialectic.events().subscribe(DebateId.of("second"), 1, event -> {
                if (event.event() instanceof DebateClosed) {
                    second.countDown();
                }
            });
            try (Serving again = dialectic.serve(dialectic.inbox(), 1)) {
                assertThat(again).isNotNull();
                Doubles.await(second);
            }
        }
    }

    @Test
    void a_question_that_fails_an_inbox_that_fails_and_a_strategy_that_fails_do_not_end_a_worker() {
        CountDownLatch closed = new CountDownLatch(1);
        try (Dialectic dialectic = on().voting(failingOnNonsense())
                .listener(event -> {
                    if (event.event() instanceof DebateClosed) {
                        closed.countDown();
                    }
                })
                .build()) {
            Inbox inbox = failingAtFirst(dialectic.inbox());
            inbox.submit(DebateId.of("bad"), Question.open("Only one?").withOptions(List.of(Option.of("this"))));
            inbox.submit(DebateId.of("ugly"), Question.of("What?", "yes", "nonsense"));
            inbox.submit(DebateId.of("good"), QUESTION);
            try (Serving serving = dialectic.serve(inbox, 1)) {
                assertThat(serving).isNotNull();
                Doubles.await(closed);
            }
            assertThat(journal.debates()).containsExactly(DebateId.of("ugly"), DebateId.of("good"));
            assertThat(last("ugly"))
                    .as("to be resumed once the strategy is mended")
                    .isInstanceOf(BallotCast.class);
        }
    }

    @Test
    void a_question_whose_debate_was_left_unfinished_goes_on_where_it_was() throws Exception {
        Doubles.Gate gate = new Doubles.Gate();
        Panel panel = Panel.of(gate.before(Phase.Kind.BALLOT, Doubles.voter("Ada", "yes")), Doubles.voter("Bo", "yes"));
        DebateId id = DebateId.of("left");
        try (Dialectic first = on().agents(panel).build()) {
            first.serve(first.inbox(), 1);
            first.inbox().submit(id, QUESTION);
            Doubles.await(gate.reached);
        }
        gate.open.countDown();
        awaitFree(id);
        CountDownLatch closed = new CountDownLatch(1);
        try (Dialectic second = on().agents(panel).build()) {
            second.events().subscribe(id, 1, event -> {
                if (event.event() instanceof DebateClosed) {
                    closed.countDown();
                }
            });
            second.inbox().submit(id, QUESTION);
            try (Serving serving = second.serve(second.inbox(), 1)) {
                assertThat(serving).isNotNull();
                Doubles.await(closed);
            }
            assertThat(journal.read(id, 1))
                    .filteredOn(event -> event.event() instanceof QuestionRaised)
                    .hasSize(1);
            assertThat(second.resume(id).decision()).contains("yes");
        }
    }

    @Test
    void no_worker_is_refused() {
        try (Dialectic dialectic = on().build()) {
            assertThatThrownBy(() -> dialectic.serve(dialectic.inbox(), 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("at least one worker");
        }
    }

    private static VotingStrategy failingOnNonsense() {
        return VotingStrategy.scoring("no nonsense", (ballot, option, weight) -> {
            if (option.equals("nonsense")) {
                throw new StackOverflowError("counting nonsense");
            }
            return weight;
        });
    }

    private static Inbox failingAtFirst(Inbox inbox) {
        Queue<RuntimeException> failures = new ArrayDeque<>(List.of(new IllegalStateException("the broker is down")));
        return new Inbox() {
            @Override
            public void submit(DebateId debate, Question question) {
                inbox.submit(debate, question);
            }

            @Override
            public Optional<Claim> claim(Duration longest) throws InterruptedException {
                RuntimeException failure = failures.poll();
                if (failure != null) {
                    throw failure;
                }
                return inbox.claim(longest);
            }
        };
    }

    /** The first Dialectic lets go of its debates on their own threads: the log is free soon after it is closed. */
    private void awaitFree(DebateId id) {
        while (true) {
            try {
                journal.open(id).close();
                return;
            } catch (dev.dialectic.error.JournalConflictException held) {
                Thread.onSpinWait();
            }
        }
    }

    private Object last(String debate) {
        List<RecordedEvent> events = journal.read(DebateId.of(debate), 1);
        return events.get(events.size() - 1).event();
    }

    private DialecticBuilder on() {
        return Dialectic.builder()
                .agents(Panel.of(Doubles.voter("Ada", "yes"), Doubles.voter("Bo", "yes")))
                .format(Debate.voteOnly())
                .journal(journal);
    }
}
