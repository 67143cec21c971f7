package dev.dialectic.machine;

import static dev.dialectic.event.Story.ADA;
import static dev.dialectic.event.Story.BOB;
import static dev.dialectic.event.Story.USED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Silence;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.CancelRequested;
import dev.dialectic.event.DebateResumed;
import dev.dialectic.event.LateAnswer;
import dev.dialectic.event.PollOpened;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.TurnGiven;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CallsTest {

    private static final CallKey OF_ADA = CallKey.turn(Tale.OPENING, ADA);
    private static final CallKey OF_BOB = CallKey.turn(Tale.OPENING, BOB);
    private static final DebateResumed AFTER_A_CRASH = new DebateResumed("it was found unfinished");

    private static Calls.Call call(int attempts, int invalid, boolean open, String hash, String error) {
        Silence last = new Silence(invalid == 0 ? Silence.Reason.ABSTAINED : Silence.Reason.INVALID_ANSWER, error);
        return new Calls.Call(attempts, invalid, invalid, open, hash, Usage.NONE, error, last);
    }

    private static Calls calls(DebateState state) {
        return Tale.proceedings(state).calls();
    }

    @Test
    void a_call_that_was_never_made_is_told_from_one_that_is_open() {
        DebateState asked = Tale.after(Tale.debating(), new TurnGiven(OF_ADA, 1, "hash"));

        assertThat(calls(asked).of(OF_BOB)).isEqualTo(call(0, 0, false, "", ""));
        assertThat(calls(asked).of(OF_ADA)).isEqualTo(call(1, 0, true, "hash", ""));
        assertThat(calls(asked).inDoubt()).isEmpty();
    }

    @Test
    void an_answer_settles_its_call_and_its_usage_counts() {
        DebateState answered = Tale.after(Tale.debating(), new TurnGiven(OF_ADA, 1, "hash"), Tale.opening(ADA));

        assertThat(calls(answered).of(OF_ADA).open()).isFalse();
        assertThat(calls(answered).usage()).isEqualTo(USED);
        assertThat(calls(Tale.after(answered, AFTER_A_CRASH)).inDoubt()).isEmpty();
    }

    @Test
    void an_open_call_is_in_doubt_once_for_each_crash() {
        DebateState asked = Tale.after(
                Tale.debating(), new TurnGiven(OF_ADA, 1, "hash"), new TurnGiven(OF_BOB, 1, "hash"), Tale.opening(BOB));
        DebateState once = Tale.after(asked, AFTER_A_CRASH);
        assertThat(calls(once).inDoubt()).containsExactly(OF_ADA);
        assertThat(calls(once).of(OF_ADA)).isEqualTo(call(1, 0, false, "hash", ""));

        DebateState again = Tale.after(once, AFTER_A_CRASH);
        assertThat(calls(again).inDoubt()).as("nothing was asked in between").containsExactly(OF_ADA);

        DebateState twice = Tale.after(once, new TurnGiven(OF_ADA, 2, "hash"), AFTER_A_CRASH, Tale.opening(ADA));
        assertThat(calls(twice).inDoubt()).containsExactly(OF_ADA, OF_ADA);
        assertThat(calls(twice).of(OF_ADA).attempts()).isEqualTo(2);
    }

    @Test
    void failures_are_counted_told_and_paid_for() {
        Silence invalid = new Silence(Silence.Reason.INVALID_ANSWER, "expected text");
        DebateState failed = Tale.after(
                Tale.debating(), new TurnGiven(OF_ADA, 1, "hash"), new AttemptFailed(OF_ADA, 1, invalid, USED));

        assertThat(calls(failed).of(OF_ADA)).isEqualTo(call(1, 1, false, "hash", "expected text"));
        assertThat(calls(failed).usage()).isEqualTo(USED);
    }

    @Test
    void a_rejected_ballot_is_a_failure_and_one_too_many_only_costs() {
        CallKey ballot = CallKey.turn(Phase.ballots(1), ADA);
        DebateState polling = Tale.after(Tale.debating(), new PollOpened(1), new TurnGiven(ballot, 1, "hash"));
        DebateState invalid =
                Tale.after(polling, new BallotRejected(1, ADA, BallotRejected.Reason.INVALID, "no option", USED));
        assertThat(calls(invalid).of(ballot)).isEqualTo(call(1, 1, false, "hash", "no option"));

        DebateState twice = Tale.after(
                polling,
                Tale.ballot(ADA, "Mongo"),
                new BallotRejected(1, ADA, BallotRejected.Reason.DUPLICATE, "again", USED));
        assertThat(calls(twice).of(ballot).failures()).isZero();
        assertThat(calls(twice).usage()).isEqualTo(USED.plus(USED));
    }

    @Test
    void a_late_answer_is_paid_for_and_changes_nothing_else() {
        DebateState late = Tale.after(Tale.debating(), new LateAnswer(OF_ADA, 1, USED));
        assertThat(calls(late))
                .isEqualTo(new Calls(calls(Tale.debating()).made(), Calls.NONE.inDoubt(), USED, Map.of()));
        assertThat(Tale.proceedings(late).transcript())
                .isEqualTo(Tale.proceedings(Tale.debating()).transcript());
    }

    @Test
    void a_late_answer_tells_what_its_attempt_used_and_nothing_of_an_earlier_one() {
        Usage reserved = new Usage(100, 50, new BigDecimal("0.9"));
        DebateState twice = Tale.after(
                Tale.debating(),
                new TurnGiven(OF_ADA, 1, "hash", reserved),
                AFTER_A_CRASH,
                new TurnGiven(OF_ADA, 2, "hash", reserved),
                new SpeakerSilent(Tale.OPENING, ADA, new Silence(Silence.Reason.TIMEOUT, "late"), Usage.NONE));
        assertThat(calls(twice).charged()).isEqualTo(reserved.plus(reserved));

        DebateState late = Tale.after(twice, new LateAnswer(OF_ADA, 2, USED));
        assertThat(calls(late).charged())
                .as("what the first attempt used is not known still")
                .isEqualTo(USED.plus(reserved));
    }

    @Test
    void an_answer_that_comes_after_a_cancellation_is_charged_once_and_no_longer_in_doubt() {
        Usage reserved = new Usage(100, 50, new BigDecimal("0.9"));
        DebateState late = Tale.after(
                Tale.debating(),
                new TurnGiven(OF_ADA, 1, "hash", reserved),
                new CancelRequested("enough"),
                new LateAnswer(OF_ADA, 1, USED));
        assertThat(calls(late).charged()).isEqualTo(USED);
        assertThat(calls(late).interrupted().inDoubt()).isEmpty();
    }
}
