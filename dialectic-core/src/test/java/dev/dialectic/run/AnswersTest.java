package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dialectic.Dialectic;
import dev.dialectic.agent.Agent;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.SilentException;
import dev.dialectic.debate.Standing;
import dev.dialectic.debate.Statement;
import dev.dialectic.debate.Transcript;
import dev.dialectic.debate.Turn;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.LateAnswer;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Question QUESTION = Question.of("Ship it?", "yes", "no");
    private static final Usage PAID = new Usage(10, 2, new BigDecimal("0.03"));

    @Test
    void what_cannot_be_understood_is_asked_for_again_with_the_flaw_and_paid_for_all_the_same() {
        List<String> errors = new ArrayList<>();
        Agent unclear = voting((floor, attempt) -> {
            errors.add(attempt.previousError());
            return attempt.number() == 1
                    ? new Answer.Invalid<>("expected a number as confidence", PAID)
                    : new Answer.Given<>(Ballot.of("yes", 1, "now clear"), PAID, true);
        });
        Outcome outcome = voteWith(unclear, new ArrayList<>());
        assertThat(errors).containsExactly("", "expected a number as confidence");
        assertThat(outcome.usage()).isEqualTo(PAID.plus(PAID));
        assertThat(outcome.lastPoll().orElseThrow().poll().ballots()).hasSize(2);
    }

    @Test
    void a_typed_failure_tells_what_it_used_and_an_exception_keeps_its_message_to_itself() {
        List<VoterAbsent> absent = new ArrayList<>();
        Agent limited = voting((floor, attempt) -> {
            throw new SilentException(Silence.Reason.RATE_LIMITED, "try again tomorrow", PAID);
        });
        assertThat(voteWith(limited, absent).usage()).isEqualTo(PAID);
        voteWith(
                voting((floor, attempt) -> {
                    throw new IllegalStateException("401 for host?key=sk-secret");
                }),
                absent);
        assertThat(absent)
                .extracting(VoterAbsent::silence)
                .containsExactly(
                        new Silence(Silence.Reason.RATE_LIMITED, "try again tomorrow"),
                        new Silence(Silence.Reason.EXCEPTION, "IllegalStateException"));
    }

    @Test
    void an_exception_whose_own_methods_throw_is_an_exception_and_no_timeout() {
        List<VoterAbsent> absent = new ArrayList<>();
        voteWith(
                voting((floor, attempt) -> {
                    throw new HostileException();
                }),
                absent);
        assertThat(absent)
                .extracting(VoterAbsent::silence)
                .containsExactly(new Silence(Silence.Reason.EXCEPTION, "HostileException"));
    }

    @Test
    void a_failure_after_its_deadline_is_paid_for_all_the_same() {
        CountDownLatch late = new CountDownLatch(1);
        CountDownLatch noted = new CountDownLatch(1);
        Agent slow = voting((floor, attempt) -> failingOnce(late));
        Agent other = voting("Bo", (floor, attempt) -> {
            // In the second poll it votes once the first failure was noted, which comes in time or not at all.
            return floor.phase().round() == 1 || awaited(noted)
                    ? Answer.of(Ballot.of("yes", 1, ""))
                    : Answer.abstain("nothing was noted");
        });
        try (Dialectic dialectic = Dialectic.builder()
                .agents(Panel.of(slow, other))
                .format(new TwoVotes())
                .turnDeadline(Duration.ofMillis(200))
                .listener(event -> {
                    if (event.event() instanceof VoterAbsent missing && missing.round() == 1) {
                        late.countDown();
                    } else if (event.event() instanceof LateAnswer || event.event() instanceof BallotRejected) {
                        noted.countDown();
                    }
                })
                .build()) {
            assertThat(dialectic.debate(QUESTION).usage()).isEqualTo(PAID.plus(PAID));
            assertThat(noted.getCount()).isZero();
        }
    }

    private static Answer<Ballot> failingOnce(CountDownLatch late) {
        while (late.getCount() > 0) {
            Thread.onSpinWait(); // an agent that no interrupt reaches
        }
        throw new SilentException(Silence.Reason.PROVIDER_DOWN, "gone", PAID);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            return false;
        }
    }

    @Test
    void a_debate_is_not_resumed_by_a_generator_that_knows_nobody_of_its_panel() {
        InMemoryJournal journal = new InMemoryJournal();
        Agent ada = ScriptedAgent.named("Ada").votes("yes", 1, "");
        Agent bo = ScriptedAgent.named("Bo").votes("yes", 1, "");
        Outcome held;
        try (Dialectic first =
                Dialectic.builder().agents(Panel.of(ada, bo)).journal(journal).build()) {
            held = first.debate(QUESTION);
        }
        Panel xiAndYo = Panel.of(ScriptedAgent.named("Xi"), ScriptedAgent.named("Yo"));
        try (Dialectic strangers = Dialectic.builder()
                .agents(xiAndYo.withName("panel(ada, bo)"))
                .journal(journal)
                .build()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> strangers.continueDebate(held.debate()))
                    .withMessageContaining("[ada, bo]")
                    .withMessageContaining("knows none of it");
        }
        try (Dialectic again =
                Dialectic.builder().agents(Panel.of(ada, bo)).journal(journal).build()) {
            assertThat(again.continueDebate(held.debate()).decision()).contains("yes");
        }
    }

    private static Outcome voteWith(Agent agent, List<VoterAbsent> absent) {
        try (Dialectic dialectic = Dialectic.builder()
                .agents(Panel.of(ScriptedAgent.named("Bo").votes("yes", 1, "it is green"), agent))
                .format(Debate.voteOnly())
                .listener(event -> {
                    if (event.event() instanceof VoterAbsent missing) {
                        absent.add(missing);
                    }
                })
                .build()) {
            return dialectic.debate(QUESTION);
        }
    }

    private static Agent voting(BiFunction<Floor, Attempt, Answer<Ballot>> vote) {
        return voting("Ada", vote);
    }

    private static Agent voting(String name, BiFunction<Floor, Attempt, Answer<Ballot>> vote) {
        Persona persona = Persona.builder(name).perspective("as it comes").build();
        return new Agent() {
            @Override
            public Persona persona() {
                return persona;
            }

            @Override
            public Answer<Position> takePosition(Floor floor, Attempt attempt) {
                return Answer.abstain("only votes");
            }

            @Override
            public Answer<Statement> makeStatement(Floor floor, Attempt attempt) {
                return Answer.abstain("only votes");
            }

            @Override
            public Answer<Rebuttal> rebut(Floor floor, Attempt attempt) {
                return Answer.abstain("only votes");
            }

            @Override
            public Answer<Ballot> vote(Floor floor, Attempt attempt) {
                return vote.apply(floor, attempt);
            }
        };
    }

    /** Two polls and no talk. */
    private record TwoVotes() implements Debate {

        @Override
        public String name() {
            return "two votes";
        }

        @Override
        public Turn next(Transcript transcript, List<Standing> standings) {
            return standings.size() < 2 ? new Turn.Vote(standings.size() + 1) : new Turn.End();
        }
    }

    /** Nothing can be asked of it. */
    private static final class HostileException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalStateException("no cause");
        }
    }
}
