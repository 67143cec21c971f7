package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.debate.Silence;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.Terms;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.lab.Outcomes;
import dev.dialectic.lab.Scenario;
import dev.dialectic.lab.ShuffledExecutor;
import dev.dialectic.machine.Outcome;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The process ends at every event of a debate, on either side of it, and the debate ends as if it had not. */
@Tag("recovery")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CrashSweepTest {

    static List<Scenario> scenarios() {
        return Scenario.all();
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void a_debate_that_crashed_at_any_event_ends_as_if_it_had_not(Scenario scenario) {
        Lives straight = new Lives(scenario, Terms.InDoubt.ASK_AGAIN, Runnable::run);
        Outcome expected = straight.toTheEnd();
        straight.check(expected, "uninterrupted");
        int events = straight.events().size();
        Totals totals = new Totals();
        for (int event = 1; event <= events; event++) {
            for (CrashingJournal.Side side : CrashingJournal.Side.values()) {
                Lives lives = new Lives(scenario, Terms.InDoubt.ASK_AGAIN, Runnable::run);
                assertThat(lives.crashingAt(event, side)).isTrue();
                totals.add(lives, expected, scenario.name() + ", " + side + " event " + event + " of " + events);
            }
        }
        assertThat(totals.swept).isEqualTo(2 * events);
        totals.print(scenario.name());
    }

    @Tag("slow")
    @Test
    void a_second_crash_while_it_resumes_changes_nothing_either() {
        Scenario scenario = Scenario.shortest();
        Outcome expected = new Lives(scenario, Terms.InDoubt.ASK_AGAIN, Runnable::run).toTheEnd();
        Totals totals = new Totals();
        boolean ended = false;
        for (int first = 1; !ended; first++) {
            boolean resumed = true;
            for (int second = 1; resumed; second++) {
                Lives lives = new Lives(scenario, Terms.InDoubt.ASK_AGAIN, Runnable::run);
                ended = !lives.crashingAt(first, CrashingJournal.Side.AFTER);
                resumed = !ended && lives.crashingAt(second, CrashingJournal.Side.BEFORE);
                totals.add(lives, expected, "crashes at " + first + " and " + second);
            }
        }
        totals.print("two crashes");
    }

    @Test
    void lives_that_all_end_after_seven_events_get_there_together() {
        for (Scenario scenario : Scenario.all()) {
            Outcome expected = new Lives(scenario, Terms.InDoubt.ASK_AGAIN, Runnable::run).toTheEnd();
            Lives lives = new Lives(scenario, Terms.InDoubt.ASK_AGAIN, Runnable::run);
            int crashes = 0;
            while (crashes < 500 && lives.crashingAt(7, CrashingJournal.Side.AFTER)) {
                crashes++;
            }
            Totals totals = new Totals();
            totals.add(lives, expected, scenario.name() + " after " + crashes + " crashes");
            assertThat(crashes).as(scenario.name()).isBetween(2, 499);
        }
    }

    @Test
    void in_whatever_order_answers_arrive_a_crash_changes_nothing() {
        Scenario scenario = Scenario.standard();
        Outcome expected = new Lives(scenario, Terms.InDoubt.ASK_AGAIN, Runnable::run).toTheEnd();
        Totals totals = new Totals();
        boolean ended = false;
        for (int event = 1; !ended; event++) {
            long seed = event * 31L;
            CrashingJournal.Side[] sides = CrashingJournal.Side.values();
            try (ShuffledExecutor shuffled = new ShuffledExecutor(seed)) {
                Lives lives = new Lives(scenario, Terms.InDoubt.ASK_AGAIN, shuffled);
                ended = !lives.crashingAt(event, sides[new Random(seed).nextInt(sides.length)]);
                totals.add(lives, expected, "seed " + seed + ", event " + event);
            }
        }
        totals.print("answers in any order");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void under_abstain_no_agent_in_doubt_is_asked_again_and_the_debate_ends(Scenario scenario) {
        int events = events(scenario);
        int silences = 0;
        for (int event = 2; event <= events; event++) {
            Lives lives = new Lives(scenario, Terms.InDoubt.ABSTAIN, Runnable::run);
            lives.crashingAt(event, CrashingJournal.Side.BEFORE);
            Outcome outcome = lives.toTheEnd();
            String where = scenario.name() + ", event " + event;
            lives.check(outcome, where);
            int inDoubt = inDoubt(lives.events());
            silences += inDoubt;
            // Only a panel cannot abstain: without one there is no debate.
            int panel = (int) outcome.inDoubt().stream()
                    .filter(call -> call.step().equals("panel"))
                    .count();
            assertThat(lives.checker().repeated()).as(where).isLessThanOrEqualTo(panel);
        }
        assertThat(silences).isPositive();
    }

    @Test
    void an_answer_that_came_and_was_not_recorded_is_asked_for_again_or_given_up_as_the_terms_say() {
        Scenario scenario = Scenario.standard();
        int answer = firstAnswer(scenario);
        Lives again = new Lives(scenario, Terms.InDoubt.ASK_AGAIN, Runnable::run);
        again.crashingAt(answer, CrashingJournal.Side.BEFORE);
        Outcome asked = again.toTheEnd();
        assertThat(asked.inDoubt()).hasSize(3);
        assertThat(again.checker().repeated()).isEqualTo(3);
        assertThat(inDoubt(again.events())).isZero();

        Lives given = new Lives(scenario, Terms.InDoubt.ABSTAIN, Runnable::run);
        given.crashingAt(answer, CrashingJournal.Side.BEFORE);
        Outcome silent = given.toTheEnd();
        assertThat(silent.inDoubt()).isEqualTo(asked.inDoubt());
        assertThat(given.checker().repeated()).isZero();
        assertThat(inDoubt(given.events())).isEqualTo(3);
    }

    private static int events(Scenario scenario) {
        Lives lives = new Lives(scenario, Terms.InDoubt.ASK_AGAIN, Runnable::run);
        lives.toTheEnd();
        return lives.events().size();
    }

    /** The event that follows the turns of the first phase: all three answered, and none was recorded. */
    private static int firstAnswer(Scenario scenario) {
        Lives lives = new Lives(scenario, Terms.InDoubt.ASK_AGAIN, Runnable::run);
        lives.toTheEnd();
        List<RecordedEvent> events = lives.events();
        int turn = 0;
        while (!(events.get(turn).event() instanceof TurnGiven given
                && given.call().step().startsWith("0/"))) {
            turn++;
        }
        return turn + 4;
    }

    private static int inDoubt(List<RecordedEvent> events) {
        return (int) events.stream()
                .map(RecordedEvent::event)
                .filter(event -> (event instanceof SpeakerSilent e
                                && e.silence().reason() == Silence.Reason.IN_DOUBT)
                        || (event instanceof VoterAbsent a && a.silence().reason() == Silence.Reason.IN_DOUBT))
                .count();
    }

    /** What a sweep came to. */
    private static final class Totals {

        private int swept;
        private int equal;
        private int again;
        private int repeated;
        private int bound;

        void add(Lives lives, Outcome expected, String where) {
            Outcome outcome = lives.toTheEnd();
            lives.check(outcome, where);
            assertThat(Outcomes.withoutDoubt(outcome)).as(where).isEqualTo(Outcomes.withoutDoubt(expected));
            swept++;
            equal++;
            again += lives.checker().askedAfterRecorded();
            repeated += lives.checker().repeated();
            bound += outcome.inDoubt().size();
            assertThat(repeated).as(where).isLessThanOrEqualTo(bound);
        }

        void print(String what) {
            System.out.printf(
                    "crash sweep, %s: %d crashes, %d outcomes equal, %d calls made after their answer was recorded, "
                            + "%d repeated of %d in doubt%n",
                    what, swept, equal, again, repeated, bound);
        }
    }
}
