package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.RunningDebate;
import dev.dialectic.agent.Agent;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Participant;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Silence;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.LateAnswer;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Time passes for every agent of a phase at once, and for none of them for ever. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeadlineTest {

    private static final Question QUESTION = Question.of("Ship it?", "yes", "no");
    private static final AgentId BO = AgentId.of("bo");
    private static final Usage PAID = new Usage(1_000, 10, new BigDecimal("0.5"));

    private final Doubles.Log log = new Doubles.Log();

    @Test
    void all_agents_of_a_phase_are_asked_at_the_same_time_so_that_it_costs_its_slowest() {
        CyclicBarrier all = new CyclicBarrier(3);
        List<Participant> panel = new ArrayList<>();
        for (String name : List.of("Ada", "Bo", "Cy")) {
            panel.add(Doubles.meeting(Doubles.voter(name, "yes"), all));
        }
        try (Dialectic dialectic = on(panel).build()) {
            Outcome outcome = dialectic.debate(QUESTION);
            assertThat(log.of(SpeakerSilent.class)).isEmpty();
            assertThat(outcome.polls().get(0).poll().ballots()).hasSize(3);
            assertThat(outcome.transcript().entries()).hasSize(12);
        }
    }

    @Test
    void an_agent_that_hangs_for_ever_is_silent_at_its_deadline_and_its_thread_is_freed() throws Exception {
        ScriptedAgent hanging = Doubles.voter("Bo", "no").hanging(Phase.Kind.OPENING);
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Dialectic dialectic = on(List.of(Doubles.voter("Ada", "yes"), hanging, Doubles.voter("Cy", "yes")))
                .executor(threads)
                .turnDeadline(Duration.ofMillis(100))
                .build()) {
            Outcome outcome = dialectic.debate(QUESTION);
            assertThat(log.of(SpeakerSilent.class)).singleElement().satisfies(silent -> {
                assertThat(silent.agent()).isEqualTo(BO);
                assertThat(silent.silence().reason()).isEqualTo(Silence.Reason.TIMEOUT);
                assertThat(silent.silence().words()).contains("PT0.1S");
            });
            assertThat(outcome.polls().get(0).poll().ballots()).hasSize(3);
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS))
                .as("every thread came back")
                .isTrue();
    }

    @Test
    void many_hanging_debates_leave_no_thread_behind() throws Exception {
        AtomicInteger interrupted = new AtomicInteger();
        Set<Thread> held = java.util.Collections.synchronizedSet(new HashSet<>());
        Agent hanging = hanging(held, interrupted);
        try (Dialectic dialectic = on(List.of(Doubles.voter("Ada", "yes"), hanging, Doubles.voter("Cy", "yes")))
                .format(Debate.voteOnly())
                .turnDeadline(Duration.ofMillis(100))
                .build()) {
            List<RunningDebate> running = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                running.add(dialectic.start(QUESTION));
            }
            for (RunningDebate one : running) {
                assertThat(one.await().orElseThrow().decision()).contains("yes");
            }
        }
        for (Thread thread : List.copyOf(held)) {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
        assertThat(interrupted).hasValue(20);
    }

    @Test
    void what_is_said_after_its_deadline_does_not_count_and_is_recorded_as_late() {
        CountDownLatch silent = log.on(event -> event instanceof SpeakerSilent);
        CountDownLatch late = log.on(event -> event instanceof LateAnswer);
        Agent deaf = new Doubles.Voting(
                new Doubles.Before(Doubles.voter("Bo", "no"), floor -> {
                    if (floor.phase().kind() == Phase.Kind.POSITION) {
                        awaitUninterruptibly(silent);
                    }
                }),
                (floor, attempt) -> {
                    Doubles.await(late);
                    return Answer.of(Ballot.of("no", 0.1, "at last"));
                });
        try (Dialectic dialectic = on(List.of(Doubles.voter("Ada", "yes"), deaf, Doubles.voter("Cy", "yes")))
                .turnDeadline(Duration.ofMillis(200))
                .build()) {
            Outcome outcome = dialectic.debate(QUESTION);
            assertThat(log.of(LateAnswer.class))
                    .extracting(LateAnswer::call)
                    .containsExactly(CallKey.turn(new Phase(0, Phase.Kind.POSITION, 1), BO));
            assertThat(outcome.transcript()
                            .in(new Phase(0, Phase.Kind.POSITION, 1))
                            .get(1)
                            .utterance())
                    .isInstanceOf(Silence.class);
        }
    }

    @Test
    void a_ballot_that_comes_after_its_voter_was_given_up_is_rejected_and_paid_for() throws Exception {
        Doubles.Gate bo = new Doubles.Gate();
        CountDownLatch absent = log.on(event -> event instanceof VoterAbsent);
        CountDownLatch rejected = log.on(event -> event instanceof BallotRejected);
        Agent deaf = new Doubles.Voting(Doubles.voter("Bo", "no"), (floor, attempt) -> {
            bo.reached.countDown();
            awaitUninterruptibly(absent);
            return new Answer.Given<>(Ballot.of("no", 1, "too late"), PAID, false);
        });
        Agent last = new Doubles.Voting(Doubles.voter("Cy", "yes"), (floor, attempt) -> {
            Doubles.await(rejected);
            return Answer.of(Ballot.of("yes", 0.4, "all is said"));
        });
        try (Dialectic dialectic = on(List.of(Doubles.voter("Ada", "yes"), deaf, last))
                .format(Debate.voteOnly())
                .build()) {
            RunningDebate running = dialectic.start(QUESTION);
            Doubles.await(bo.reached);
            running.quarantine(BO, "too slow");
            Outcome outcome = running.await().orElseThrow();
            assertThat(log.of(BallotRejected.class))
                    .extracting(BallotRejected::voter, BallotRejected::reason, BallotRejected::usage)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(BO, BallotRejected.Reason.LATE, PAID));
            assertThat(outcome.usage()).isEqualTo(PAID);
            assertThat(log.of(BallotCast.class)).hasSize(2);
            assertThat(outcome.polls().get(0).poll().ballots()).doesNotContainKey(BO);
        }
    }

    @Test
    void a_hundred_debates_at_a_time_do_not_get_in_each_others_way() throws Exception {
        try (Dialectic dialectic = on(List.of(
                        Doubles.voter("Ada", "yes"), Doubles.voter("Bo", "no"), Doubles.voter("Cy", "yes")))
                .build()) {
            List<RunningDebate> running = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                running.add(dialectic.start(Question.of("Ship number " + i + "?", "yes", "no")));
            }
            Set<DebateId> ids = new HashSet<>();
            for (int i = 0; i < running.size(); i++) {
                Outcome outcome = running.get(i).await().orElseThrow();
                assertThat(outcome.question().text()).isEqualTo("Ship number " + i + "?");
                assertThat(outcome.debate()).isEqualTo(running.get(i).id());
                assertThat(outcome.decision()).contains("yes");
                ids.add(outcome.debate());
            }
            assertThat(ids).hasSize(100);
        }
    }

    private DialecticBuilder on(List<Participant> panel) {
        return Dialectic.builder()
                .agents(Panel.of(panel))
                .format(Debate.standard(1))
                .listener(log);
    }

    private static Agent hanging(Set<Thread> held, AtomicInteger interrupted) {
        return new Doubles.Voting(Doubles.voter("Bo", "no"), (floor, attempt) -> {
            held.add(Thread.currentThread());
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException freed) {
                interrupted.incrementAndGet();
            }
            throw new IllegalStateException("was freed");
        });
    }

    /** Waits as an agent does that pays no heed to being interrupted. */
    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException unheard) {
                Thread.interrupted();
            }
        }
    }
}
