package dev.dialectic.agent;

import static dev.dialectic.agent.Floors.FIRST;
import static dev.dialectic.agent.Floors.declined;
import static dev.dialectic.agent.Floors.given;
import static dev.dialectic.agent.Floors.phase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Stance;
import dev.dialectic.debate.Statement;
import dev.dialectic.error.DialecticException;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScriptedAgentTest {

    private static final Persona BOB =
            Persona.builder("Bob").perspective("looks").build();
    private static final ScriptedAgent ADA = ScriptedAgent.named("Ada")
            .says("one")
            .says("two")
            .rebuts("no")
            .rebuts("still no")
            .votes("postgres", 0.9, "because")
            .votes("mysql", 0.6, "persuaded");
    private static final Floors FLOORS =
            Floors.on(Question.of("Which database?", "postgres", "mysql"), ADA.persona(), BOB);

    private static Statement statement(ScriptedAgent agent, int round) {
        return given(agent.makeStatement(FLOORS.to(agent.persona(), phase(round, Phase.Kind.OPENING)), FIRST));
    }

    private static Ballot ballot(ScriptedAgent agent, int round) {
        return given(agent.vote(FLOORS.to(agent.persona(), phase(round, Phase.Kind.BALLOT)), FIRST));
    }

    @Test
    void statements_and_ballots_go_by_round_and_the_last_one_repeats() {
        assertThat(List.of(statement(ADA, 1), statement(ADA, 2), statement(ADA, 3)))
                .containsExactly(Statement.of("one"), Statement.of("two"), Statement.of("two"));
        assertThat(List.of(ballot(ADA, 1), ballot(ADA, 2), ballot(ADA, 3)))
                .containsExactly(
                        Ballot.of("postgres", 0.9, "because"),
                        Ballot.of("mysql", 0.6, "persuaded"),
                        Ballot.of("mysql", 0.6, "persuaded"));
    }

    @Test
    void rebuttals_go_to_every_other_and_by_how_many_were_given() {
        Phase first = phase(1, Phase.Kind.REBUTTAL);
        Rebuttal no = new Rebuttal(List.of(new Rebuttal.Reply(AgentId.of("bob"), "no")));

        assertThat(given(ADA.rebut(FLOORS.to(ADA.persona(), first), FIRST))).isEqualTo(no);
        Floors later = FLOORS.after(first, ADA.persona(), no);
        assertThat(given(ADA.rebut(later.to(ADA.persona(), new Phase(1, Phase.Kind.REBUTTAL, 2)), FIRST))
                        .replies())
                .extracting(Rebuttal.Reply::text)
                .containsExactly("still no");
    }

    @Test
    void the_position_is_the_first_vote_unless_one_is_set() {
        Position first = new Position(new Stance("postgres", 0.9), "because");
        assertThat(given(ADA.takePosition(FLOORS.to(ADA.persona(), phase(0, Phase.Kind.POSITION)), FIRST)))
                .isEqualTo(first);
        ScriptedAgent open = ADA.takes("mysql", 0.2, "a hunch");
        assertThat(given(open.takePosition(FLOORS.to(ADA.persona(), phase(0, Phase.Kind.POSITION)), FIRST))
                        .stance())
                .isEqualTo(new Stance("mysql", 0.2));
    }

    @Test
    void what_is_not_scripted_is_abstained_from() {
        ScriptedAgent silent = ScriptedAgent.of(BOB);

        assertThat(declined(silent.makeStatement(FLOORS.to(BOB, phase(1, Phase.Kind.OPENING)), FIRST)))
                .isEqualTo("the script has no statement");
        assertThat(declined(silent.rebut(FLOORS.to(BOB, phase(1, Phase.Kind.REBUTTAL)), FIRST)))
                .contains("rebuttal");
        assertThat(declined(silent.vote(FLOORS.to(BOB, phase(1, Phase.Kind.BALLOT)), FIRST)))
                .contains("ballot");
        assertThat(declined(silent.takePosition(FLOORS.to(BOB, phase(0, Phase.Kind.POSITION)), FIRST)))
                .contains("position");
    }

    @Test
    void every_time_it_is_asked_is_counted_also_when_it_fails() {
        ScriptedAgent agent = ADA.failing(Phase.Kind.BALLOT, () -> new IllegalStateException("scripted"));
        statement(agent, 1);
        statement(agent, 1);
        assertThatThrownBy(() -> ballot(agent, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("scripted");

        assertThat(agent.asked()).containsExactly(Map.entry("round 1 opening", 2), Map.entry("round 1 ballot", 1));
        assertThat(agent.says("three").asked()).isEmpty();
    }

    @Test
    @Timeout(20)
    void it_hangs_until_it_is_interrupted_and_stays_interrupted() throws InterruptedException {
        ScriptedAgent agent = ADA.hanging(Phase.Kind.OPENING);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Boolean> interrupted = new AtomicReference<>(false);
        Thread thread = new Thread(() -> {
            try {
                statement(agent, 1);
            } catch (DialecticException expected) {
                thrown.set(expected);
                interrupted.set(Thread.currentThread().isInterrupted());
            }
        });
        thread.start();
        thread.interrupt();
        thread.join();

        assertThat(thrown.get()).hasMessageContaining("Ada was interrupted");
        assertThat(interrupted.get()).isTrue();
    }
}
