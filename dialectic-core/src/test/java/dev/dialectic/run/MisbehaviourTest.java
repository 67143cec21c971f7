package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.dialectic.Dialectic;
import dev.dialectic.agent.Agent;
import dev.dialectic.agent.Panel;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.consensus.NoConsensus;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Judge;
import dev.dialectic.debate.Judgment;
import dev.dialectic.debate.Participant;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.SilentException;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.lab.Scenario;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whatever an agent does, the others go on. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MisbehaviourTest {

    private static final Question QUESTION = Question.of("Ship it?", "yes", "no");
    private static final AgentId BO = AgentId.of("bo");

    private final Doubles.Log log = new Doubles.Log();

    @Test
    void whatever_an_agent_throws_becomes_a_silence_of_its_kind() {
        Map<Throwable, Silence.Reason> thrown = new LinkedHashMap<>();
        thrown.put(new IllegalStateException("broken"), Silence.Reason.EXCEPTION);
        thrown.put(new NoClassDefFoundError("gone"), Silence.Reason.EXCEPTION);
        thrown.put(new AssertionError(), Silence.Reason.EXCEPTION);
        thrown.put(new InterruptedException("stopped"), Silence.Reason.INTERRUPTED);
        thrown.put(new Unspeakable(), Silence.Reason.EXCEPTION);
        for (Silence.Reason reason : Silence.Reason.values()) {
            thrown.put(new SilentException(reason, "for a reason"), reason);
        }
        thrown.forEach((what, reason) -> {
            Outcome outcome = votes((floor, attempt) -> MisbehaviourTest.<RuntimeException, Answer<Ballot>>sneak(what));
            assertThat(absence(outcome)).as("%s", what.getClass()).isEqualTo(reason);
            assertThat(outcome.decision()).contains("yes");
        });
    }

    @Test
    void an_agent_that_recurses_for_ever_falls_silent_alone() {
        Outcome outcome = votes((floor, attempt) -> Answer.of(recurse(0)));
        assertThat(absence(outcome)).isEqualTo(Silence.Reason.EXCEPTION);
        assertThat(outcome.decision()).contains("yes");
    }

    @Test
    @SuppressWarnings("NullAway") // what an agent must not return, and one will
    void an_agent_that_returns_null_is_asked_again_and_falls_silent() {
        List<String> heard = new ArrayList<>();
        Outcome outcome = votes((floor, attempt) -> {
            heard.add(attempt.previousError());
            return null;
        });
        assertThat(absence(outcome)).isEqualTo(Silence.Reason.INVALID_ANSWER);
        assertThat(heard).containsExactly("", "null");
    }

    @Test
    @SuppressWarnings("NullAway") // what an agent must not return, and one will
    void a_null_inside_an_answer_harms_only_who_gave_it() {
        Outcome outcome = votes((floor, attempt) -> Answer.of(Ballot.of(null, 1, "nothing")));
        assertThat(absence(outcome)).isEqualTo(Silence.Reason.EXCEPTION);
        Map<AgentId, Double> scores = new LinkedHashMap<>();
        scores.put(null, 1.0);
        Outcome judged = judged((floor, attempt) -> Answer.of(new Judgment(scores, "null is best")));
        assertThat(silences(judged)).containsExactly(Silence.Reason.INVALID_ANSWER);
    }

    @Test
    void an_agent_that_interrupts_itself_has_its_answer_counted_and_interrupts_nobody_else() {
        Outcome outcome = votes((floor, attempt) -> {
            Thread.currentThread().interrupt();
            return Answer.of(Ballot.of("no", 0.1, "in a hurry"));
        });
        assertThat(outcome.polls().get(0).poll().ballots()).hasSize(3);
    }

    @Test
    void abstaining_and_refusing_are_told_apart_and_not_asked_again() {
        List<Integer> asked = new ArrayList<>();
        Outcome abstained = votes((floor, attempt) -> {
            asked.add(attempt.number());
            return Answer.abstain("nothing to say");
        });
        Outcome refused = votes((floor, attempt) -> {
            asked.add(attempt.number());
            return Answer.refuse("will not say");
        });
        assertThat(absence(abstained)).isEqualTo(Silence.Reason.ABSTAINED);
        assertThat(absence(refused)).isEqualTo(Silence.Reason.REFUSED);
        assertThat(asked).containsExactly(1, 1);
    }

    @Test
    void a_ballot_for_what_is_no_option_is_asked_for_once_more_with_the_reason_and_then_given_up() {
        List<String> heard = new ArrayList<>();
        Outcome outcome = votes((floor, attempt) -> {
            heard.add(attempt.number() + " " + attempt.previousError());
            return Answer.of(Ballot.of("perhaps", 1, "sure"));
        });
        String flaw = "expected the id of an option, one of [yes, no]; found \"perhaps\"";
        assertThat(heard).containsExactly("1 ", "2 " + flaw);
        assertThat(absence(outcome)).isEqualTo(Silence.Reason.INVALID_ANSWER);
        assertThat(log.of(BallotRejected.class))
                .extracting(BallotRejected::reason, BallotRejected::words)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(BallotRejected.Reason.INVALID, flaw))
                .hasSize(2);
    }

    @Test
    void a_ballot_that_is_mended_when_asked_again_counts() {
        Outcome outcome = votes((floor, attempt) ->
                Answer.of(Ballot.of(attempt.previousError().isEmpty() ? "perhaps" : "no", 0.3, "so there")));
        assertThat(outcome.polls().get(0).poll().ballots())
                .hasEntrySatisfying(BO, ballot -> assertThat(ballot.choice()).isEqualTo("no"));
        assertThat(log.of(BallotRejected.class)).hasSize(1);
    }

    @Test
    void a_rebuttal_of_a_stranger_is_asked_for_once_more_and_then_given_up() {
        List<String> heard = new ArrayList<>();
        Agent strange = new Doubles.Rebutting(Doubles.voter("Bo", "no"), (floor, attempt) -> {
            heard.add(attempt.previousError());
            return Answer.of(new Rebuttal(List.of(new Rebuttal.Reply(AgentId.of("eve"), "you are wrong"))));
        });
        Outcome outcome = debate(Debate.standard(1), Doubles.voter("Ada", "yes"), strange, Doubles.voter("Cy", "yes"));
        assertThat(silences(outcome)).containsExactly(Silence.Reason.INVALID_ANSWER, Silence.Reason.INVALID_ANSWER);
        assertThat(heard).hasSize(4);
        assertThat(heard.get(1)).contains("[ada, cy]").contains("\"eve\"");
        assertThat(log.of(AttemptFailed.class)).hasSize(4);
        assertThat(outcome.decision()).contains("yes");
    }

    @Test
    void a_judge_that_scores_a_stranger_is_asked_once_more_and_then_given_up() {
        List<String> heard = new ArrayList<>();
        Outcome outcome = judged((floor, attempt) -> {
            heard.add(attempt.previousError());
            return Answer.of(new Judgment(Map.of(AgentId.of("judy"), 1.0), "I was best"));
        });
        assertThat(silences(outcome)).containsExactly(Silence.Reason.INVALID_ANSWER);
        assertThat(heard).hasSize(2);
        assertThat(heard.get(1)).contains("[ada, bo]").contains("\"judy\"");
        assertThat(outcome.decision()).contains("yes");
    }

    @Test
    void an_executor_that_takes_nothing_leaves_a_panel_that_says_nothing() {
        try (Dialectic dialectic = Dialectic.builder()
                .agents(Panel.of(Doubles.voter("Ada", "yes"), Doubles.voter("Bo", "no")))
                .executor(task -> {
                    // The generator answers; nobody else is let in.
                    if (log.of(dev.dialectic.event.PanelSeated.class).isEmpty()) {
                        task.run();
                    } else {
                        throw new RejectedExecutionException("full");
                    }
                })
                .listener(log)
                .build()) {
            Outcome outcome = dialectic.debate(QUESTION);
            assertThat(((NoConsensus) outcome.verdict()).reason()).isEqualTo(NoConsensus.Reason.NO_VOTES);
            assertThat(silences(outcome)).isNotEmpty().containsOnly(Silence.Reason.EXCEPTION);
        }
    }

    @Test
    void so_many_may_fail_as_the_quorum_spares() {
        Map<Integer, String> table = new LinkedHashMap<>();
        for (int failing = 0; failing <= 5; failing++) {
            Outcome outcome = debate(Debate.standard(1), fiveOfWhich(failing));
            table.put(
                    failing,
                    outcome.verdict() instanceof NoConsensus none
                            ? none.reason().name()
                            : outcome.decision().orElseThrow());
            assertThat(outcome.polls().get(0).poll().absent()).hasSize(failing);
            assertThat(log.events().get(log.events().size() - 1)).isInstanceOf(DebateClosed.class);
        }
        assertThat(table)
                .containsExactly(
                        entry(0, "yes"),
                        entry(1, "yes"),
                        entry(2, "yes"),
                        entry(3, "NO_QUORUM"),
                        entry(4, "NO_QUORUM"),
                        entry(5, "NO_VOTES"));
    }

    private static Participant[] fiveOfWhich(int failing) {
        Participant[] panel = new Participant[5];
        for (int i = 0; i < panel.length; i++) {
            Agent agent = Doubles.voter("Agent " + i, "yes");
            boolean fails = i < failing;
            panel[i] = new Doubles.Voting(agent, (floor, attempt) -> {
                if (fails) {
                    throw new IllegalStateException("broken");
                }
                return agent.vote(floor, attempt);
            });
        }
        return panel;
    }

    private Outcome votes(BiFunction<Floor, Attempt, Answer<Ballot>> vote) {
        return debate(
                Debate.voteOnly(),
                Doubles.voter("Ada", "yes"),
                new Doubles.Voting(Doubles.voter("Bo", "no"), vote),
                Doubles.voter("Cy", "yes"));
    }

    private Outcome judged(BiFunction<Floor, Attempt, Answer<Judgment>> judgment) {
        record Judging(Persona persona, BiFunction<Floor, Attempt, Answer<Judgment>> judgment) implements Judge {
            @Override
            public Answer<Judgment> judge(Floor floor, Attempt attempt) {
                return judgment.apply(floor, attempt);
            }
        }
        Judge judge = new Judging(Scenario.persona("Judy"), judgment);
        return debate(Debate.judged(), Doubles.voter("Ada", "yes"), Doubles.voter("Bo", "yes"), judge);
    }

    private Outcome debate(Debate format, Participant... panel) {
        try (Dialectic dialectic = Dialectic.builder()
                .agents(Panel.of(panel))
                .format(format)
                .listener(log)
                .build()) {
            return dialectic.debate(QUESTION);
        }
    }

    private static Silence.Reason absence(Outcome outcome) {
        return java.util.Objects.requireNonNull(
                        outcome.polls().get(0).poll().absent().get(BO))
                .reason();
    }

    private static List<Silence.Reason> silences(Outcome outcome) {
        return outcome.transcript().entries().stream()
                .filter(entry -> entry.phase().kind() != Phase.Kind.BALLOT)
                .map(entry -> entry.utterance())
                .filter(Silence.class::isInstance)
                .map(utterance -> ((Silence) utterance).reason())
                .toList();
    }

    private static Ballot recurse(int depth) {
        return depth < 0 ? Ballot.of("no", 1, "") : recurse(depth + 1);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable, T> T sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }

    /** Fails even when it is asked what failed. */
    private static final class Unspeakable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no words");
        }
    }
}
