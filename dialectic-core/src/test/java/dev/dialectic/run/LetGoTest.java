package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.Dialectic;
import dev.dialectic.RunningDebate;
import dev.dialectic.agent.Agent;
import dev.dialectic.agent.Panel;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Phase;
import dev.dialectic.error.DialecticException;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.DebateId;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.lab.Scenario;
import dev.dialectic.question.Question;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whoever closes a Dialectic leaves its debates to others: free, and with all that was answered. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LetGoTest {

    private static final Question QUESTION = Question.of("Which store?", "postgres", "mongo", "files");

    private final InMemoryJournal journal = new InMemoryJournal();

    private Dialectic with(Agent last) {
        return Dialectic.builder()
                .agents(Panel.of(Scenario.ada(), Scenario.bo(), last))
                .format(Debate.voteOnly())
                .journal(journal)
                .build();
    }

    @Test
    void a_debate_can_be_resumed_as_soon_as_who_held_it_is_closed() throws Exception {
        for (int round = 0; round < 30; round++) {
            Doubles.Gate gate = new Doubles.Gate();
            RunningDebate running;
            try (Dialectic first = with(gate.before(Phase.Kind.BALLOT, Scenario.cy()))) {
                running = first.start(QUESTION);
                Doubles.await(gate.reached);
            }
            gate.open.countDown();
            try (Dialectic second = with(Scenario.cy())) {
                assertThat(second.resume(running.id()).polls())
                        .as("round %d", round)
                        .hasSize(1);
            }
        }
    }

    @Test
    void what_was_answered_before_is_recorded_also_when_it_is_closed_by_an_agent() {
        AtomicReference<Dialectic> own = new AtomicReference<>();
        Agent closes = new Doubles.Voting(Scenario.cy(), (floor, attempt) -> {
            own.get().close();
            return Scenario.cy().vote(floor, attempt);
        });
        try (Dialectic dialectic = Dialectic.builder()
                .agents(Panel.of(closes, Scenario.ada(), Scenario.bo()))
                .format(Debate.voteOnly())
                .journal(journal)
                .executor(Runnable::run)
                .build()) {
            own.set(dialectic);
            assertThatThrownBy(() -> dialectic.debate(QUESTION))
                    .isInstanceOf(DialecticException.class)
                    .hasMessageContaining("let go of it");
        }
        DebateId debate = journal.debates().get(0);
        assertThat(journal.read(debate, 1).stream().filter(recorded -> recorded.event() instanceof BallotCast))
                .hasSize(3);
    }
}
