package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.RunningDebate;
import dev.dialectic.agent.Agent;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.consensus.NoConsensus;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Participant;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.Statement;
import dev.dialectic.error.DebateLetGoException;
import dev.dialectic.event.AgentQuarantined;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.QuarantineLifted;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Question;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a person asks of a debate under way is recorded, done, and leaves the debate whole. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ControlTest {

    private static final Question QUESTION = Question.of("Ship it?", "yes", "no");
    private static final AgentId BO = AgentId.of("bo");

    private final Doubles.Log log = new Doubles.Log();
    private final InMemoryJournal journal = new InMemoryJournal();
    private final ScriptedAgent ada = Doubles.voter("Ada", "yes");
    private final ScriptedAgent bo = Doubles.voter("Bo", "no");
    private final ScriptedAgent cy = Doubles.voter("Cy", "yes");

    @Test
    void a_debate_whose_agents_hang_can_be_cancelled() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch freed = new CountDownLatch(1);
        Agent hanging = new Doubles.Before(bo, floor -> {
            asked.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException cancelled) {
                freed.countDown();
                throw new IllegalStateException(cancelled);
            }
        });
        try (Dialectic dialectic = on(ada, hanging, cy).build()) {
            RunningDebate running = dialectic.start(QUESTION);
            Doubles.await(asked);
            running.cancel("enough");
            Outcome outcome = running.await().orElseThrow();
            Doubles.await(freed);
            assertThat(((NoConsensus) outcome.verdict()).reason()).isEqualTo(NoConsensus.Reason.CANCELLED);
            assertThat(outcome.verdict().findings().reasoning()).contains("enough");
            assertThat(log.events().get(log.events().size() - 1)).isInstanceOf(DebateClosed.class);
        }
    }

    @Test
    void a_debate_that_was_cancelled_in_a_poll_goes_on_there_and_asks_nobody_twice() throws Exception {
        Doubles.Gate gate = new Doubles.Gate();
        CountDownLatch cast = log.on(
                event -> event instanceof BallotCast voted && voted.voter().equals(BO));
        Outcome cancelled;
        try (Dialectic dialectic = on(gate.before(Phase.Kind.BALLOT, ada), bo).build()) {
            RunningDebate running = dialectic.start(QUESTION);
            Doubles.await(gate.reached);
            Doubles.await(cast);
            running.cancel("lunch");
            cancelled = running.await().orElseThrow();
            assertThat(cancelled.polls()).isEmpty();
            gate.open.countDown();
            Outcome outcome = dialectic.continueDebate(cancelled.debate());
            assertThat(outcome.decision()).isEmpty();
            assertThat(outcome.polls()).hasSize(1);
            assertThat(outcome.polls().get(0).poll().ballots()).hasSize(2);
            assertThat(bo.asked()).as("bo's ballot was in").containsEntry("round 1 ballot", 1);
            assertThat(outcome.inDoubt()).extracting(call -> call.asked()).containsExactly("ada");
        }
    }

    @Test
    void a_paused_debate_rests_once_all_have_answered_and_resumes_as_if_it_had_not() throws Exception {
        Outcome straight;
        try (Dialectic dialectic = on(voters()).ids(Ids.counting("debate")).build()) {
            straight = dialectic.debate(QUESTION);
        }
        Doubles.Gate gate = new Doubles.Gate();
        InMemoryJournal other = new InMemoryJournal();
        DialecticBuilder builder = on(gate.before(Phase.Kind.REBUTTAL, ada), bo, cy)
                .ids(Ids.counting("debate"))
                .journal(other);
        try (Dialectic dialectic = builder.build()) {
            RunningDebate running = dialectic.start(QUESTION);
            Doubles.await(gate.reached);
            running.pause("night");
            gate.open.countDown();
            assertThat(running.await()).isEmpty();
            assertThatThrownBy(() -> dialectic.continueDebate(running.id()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("resume it first");
            assertThat(dialectic.resume(running.id())).isEqualTo(straight);
            assertThat(straight.inDoubt()).isEmpty();
        }
        assertThat(ada.asked().values()).as("asked in two debates").containsOnly(2);
    }

    @Test
    void a_quarantined_agent_falls_silent_keeps_its_place_in_the_quorum_and_may_come_back() throws Exception {
        Doubles.Gate opening = new Doubles.Gate();
        Doubles.Gate rebuttal = new Doubles.Gate();
        Agent hanging = opening.before(Phase.Kind.OPENING, bo);
        try (Dialectic dialectic =
                on(rebuttal.before(Phase.Kind.REBUTTAL, ada), hanging, cy).build()) {
            RunningDebate running = dialectic.start(QUESTION);
            Doubles.await(opening.reached);
            running.quarantine(BO, "shouts");
            Doubles.await(rebuttal.reached);
            running.liftQuarantine(BO);
            rebuttal.open.countDown();
            Outcome outcome = running.await().orElseThrow();
            assertThat(log.of(SpeakerSilent.class))
                    .extracting(silent -> silent.phase().toString())
                    .containsExactly("round 1 opening", "round 1 rebuttal 1");
            assertThat(log.of(SpeakerSilent.class))
                    .allSatisfy(silent ->
                            assertThat(silent.silence()).isEqualTo(new Silence(Silence.Reason.QUARANTINED, "shouts")));
            assertThat(outcome.polls().get(0).poll().ballots()).containsKey(BO);
            assertThat(outcome.quarantined()).isEmpty();
            assertThat(log.of(QuarantineLifted.class)).hasSize(1);
        }
    }

    @Test
    void the_ballot_of_an_agent_that_is_quarantined_before_the_count_does_not_count() throws Exception {
        Doubles.Gate gate = new Doubles.Gate();
        CountDownLatch cast = log.on(
                event -> event instanceof BallotCast voted && voted.voter().equals(BO));
        CountDownLatch done = log.on(event -> event instanceof AgentQuarantined);
        try (Dialectic dialectic =
                on(gate.before(Phase.Kind.BALLOT, ada), bo, cy).build()) {
            RunningDebate running = dialectic.start(QUESTION);
            Doubles.await(cast);
            running.quarantine(BO, "bribed");
            Doubles.await(done);
            gate.open.countDown();
            Outcome outcome = running.await().orElseThrow();
            assertThat(outcome.polls().get(0).poll().ballots()).doesNotContainKey(BO);
            assertThat(outcome.polls().get(0).poll().electorate().size()).isEqualTo(3);
            assertThat(outcome.quarantined()).containsEntry(BO, "bribed");
        }
    }

    @Test
    void what_is_asked_of_a_debate_after_its_end_is_without_effect() throws Exception {
        try (Dialectic dialectic = on(voters()).build()) {
            RunningDebate running = dialectic.start(QUESTION);
            Outcome outcome = running.await().orElseThrow();
            int events = log.events().size();
            running.cancel("too late");
            running.pause("too late");
            running.quarantine(BO, "too late");
            running.liftQuarantine(BO);
            assertThat(running.await()).contains(outcome);
            assertThat(dialectic.resume(running.id())).isEqualTo(outcome);
            assertThat(log.events()).hasSize(events);
        }
    }

    @Test
    void a_storm_of_commands_leaves_a_journal_that_is_whole() throws Exception {
        for (int seed = 0; seed < 100; seed++) {
            try (Dialectic dialectic = on(voters()).build()) {
                RunningDebate running = dialectic.start(QUESTION);
                FutureTask<Optional<Outcome>> end = new FutureTask<>(running::await);
                new Thread(end).start();
                for (int i = 0; i < seed % 10; i++) {
                    running.quarantine(BO, "storm");
                    running.liftQuarantine(BO);
                }
                running.cancel("storm " + seed);
                running.pause("storm");
                end.get()
                        .ifPresentOrElse(
                                outcome -> assertThat(dialectic.resume(running.id()))
                                        .isEqualTo(outcome),
                                () -> dialectic.resume(running.id()));
            }
        }
    }

    @Test
    void a_dialectic_that_is_closed_lets_go_of_its_debates_and_none_of_their_agents_is_called_silent()
            throws Exception {
        Doubles.Gate gate = new Doubles.Gate();
        Dialectic first = on(gate.before(Phase.Kind.OPENING, ada), bo, cy).build();
        FutureTask<Outcome> own = new FutureTask<>(() -> first.debate(QUESTION));
        new Thread(own).start();
        Doubles.await(gate.reached);
        first.close();
        assertThatThrownBy(own::get)
                .hasCauseInstanceOf(DebateLetGoException.class)
                .hasMessageContaining("let go of it")
                .hasMessageContaining("resume it");
        assertThat(log.of(SpeakerSilent.class)).isEmpty();
        gate.open.countDown();
        try (Dialectic second = on(voters()).build()) {
            Outcome outcome = second.resume(journal.debates().get(0));
            assertThat(outcome.decision()).contains("yes");
            assertThat(outcome.transcript().entries())
                    .noneMatch(entry -> entry.utterance() instanceof Silence)
                    .anyMatch(entry -> entry.utterance() instanceof Statement);
        }
        assertThatThrownBy(() -> first.debate(QUESTION))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> first.start(QUESTION))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    private Participant[] voters() {
        return new Participant[] {ada, bo, cy};
    }

    private DialecticBuilder on(Participant... panel) {
        return Dialectic.builder()
                .agents(Panel.of(List.of(panel)))
                .format(Debate.standard(1))
                .journal(journal)
                .listener(log);
    }
}
