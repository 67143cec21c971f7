package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.agent.Agent;
import dev.dialectic.agent.Panel;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Budget;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.SilentException;
import dev.dialectic.debate.Statement;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.BudgetExhausted;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.lab.Scenario;
import dev.dialectic.machine.Outcome;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A debate uses no more than it may, and votes with what it has. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BudgetTest {

    private static final Question QUESTION = Question.of("Ship it?", "yes", "no");
    private static final Usage MOST = new Usage(80, 20, new BigDecimal("0.10"));
    private static final Usage USED = new Usage(40, 10, new BigDecimal("0.05"));

    private final Doubles.Log log = new Doubles.Log();

    /** Uses half of what it reserves. */
    private record Paid(Agent agent) implements Scenario.Likewise {

        @Override
        public Usage mostUsage(Floor floor) {
            return MOST;
        }

        @Override
        public Answer<Statement> makeStatement(Floor floor, Attempt attempt) {
            return paid(agent.makeStatement(floor, attempt));
        }

        @Override
        public Answer<Rebuttal> rebut(Floor floor, Attempt attempt) {
            return paid(agent.rebut(floor, attempt));
        }

        @Override
        public Answer<Ballot> vote(Floor floor, Attempt attempt) {
            return paid(agent.vote(floor, attempt));
        }

        private static <T> Answer<T> paid(Answer<T> answer) {
            return new Answer.Given<>(((Answer.Given<T>) answer).value(), USED, false);
        }
    }

    private Outcome debate(DialecticBuilder builder) {
        try (Dialectic dialectic = builder.agents(Panel.of(
                        new Paid(Doubles.voter("Ada", "yes")),
                        new Paid(Doubles.voter("Bo", "no")),
                        new Paid(Doubles.voter("Cy", "yes"))))
                .format(Debate.standard(2))
                .listener(log)
                .build()) {
            return dialectic.debate(QUESTION);
        }
    }

    @Test
    void the_talk_ends_where_the_ballots_could_no_longer_be_paid_and_the_panel_votes() {
        // The panel, three positions and three openings are seven calls, three ballots ten: one rebuttal fits.
        Outcome outcome = debate(Dialectic.builder().budget(Budget.UNLIMITED.calls(11)));

        assertThat(outcome.calls()).isEqualTo(11);
        assertThat(outcome.exhausted()).isEqualTo("the budget of 11 calls does not allow 12");
        assertThat(log.of(BudgetExhausted.class)).hasSize(1);
        assertThat(log.of(SpeakerSilent.class))
                .extracting(silent -> silent.silence().reason())
                .containsExactly(Silence.Reason.BUDGET, Silence.Reason.BUDGET);
        assertThat(log.of(BallotCast.class)).hasSize(3);
        assertThat(outcome.polls()).hasSize(1);
        assertThat(outcome.decision()).contains("yes");
    }

    @Test
    void every_number_of_calls_is_kept_and_with_enough_of_them_everybody_votes() {
        for (int most = 1; most <= 30; most++) {
            Outcome outcome = debate(Dialectic.builder().budget(Budget.UNLIMITED.calls(most)));
            assertThat(outcome.calls()).as("%d", most).isLessThanOrEqualTo(most);
            assertThat(outcome.exhausted().isEmpty()).as("%d", most).isEqualTo(most >= 28);
            int ballots = outcome.lastPoll().orElseThrow().poll().ballots().size();
            assertThat(ballots).as("%d", most).isEqualTo(Math.min(3, most - 1));
        }
    }

    @Test
    void tokens_and_money_are_reserved_and_settled_by_what_was_used() {
        Outcome free = debate(Dialectic.builder());
        assertThat(free.usage().cost()).isEqualByComparingTo("1.20").as("24 paid answers");
        for (String most : List.of("0.35", "0.60", "1.00", "1.24", "1.25")) {
            BigDecimal limit = new BigDecimal(most);
            Outcome outcome = debate(Dialectic.builder().budget(Budget.UNLIMITED.cost(limit)));
            assertThat(outcome.charged().cost()).as(most).isLessThanOrEqualTo(limit);
            assertThat(outcome.lastPoll().orElseThrow().poll().ballots())
                    .as(most)
                    .hasSize(3);
        }
        Outcome tokens = debate(Dialectic.builder().budget(Budget.UNLIMITED.tokens(500)));
        assertThat(tokens.exhausted()).startsWith("the budget of 500 tokens does not allow ");
        assertThat(tokens.usage().inputTokens() + tokens.usage().outputTokens()).isLessThanOrEqualTo(500);
    }

    @Test
    void a_ballot_that_others_leave_no_room_for_is_asked_for_when_they_have_used_less() {
        // Three ballots reserve 0.30, and use 0.15: the third fits once the others have settled.
        try (Dialectic dialectic = Dialectic.builder()
                .agents(Panel.of(
                        new Paid(Doubles.voter("Ada", "yes")),
                        new Paid(Doubles.voter("Bo", "no")),
                        new Paid(Doubles.voter("Cy", "yes"))))
                .format(Debate.voteOnly())
                .budget(Budget.UNLIMITED.cost(new BigDecimal("0.20")))
                .listener(log)
                .build()) {
            Outcome outcome = dialectic.debate(QUESTION);
            assertThat(outcome.lastPoll().orElseThrow().poll().ballots()).hasSize(3);
            assertThat(outcome.charged().cost()).isEqualByComparingTo("0.15");
            assertThat(outcome.exhausted()).isEmpty();
        }
        assertThat(log.of(BudgetExhausted.class)).isEmpty();
    }

    @Test
    void a_debate_without_any_budget_left_is_not_continued() {
        try (Dialectic dialectic = Dialectic.builder()
                .agents(Panel.of(Doubles.voter("Ada", "yes"), Doubles.voter("Bo", "no")))
                .budget(Budget.UNLIMITED.calls(5))
                .build()) {
            Outcome outcome = dialectic.debate(QUESTION);
            assertThatIllegalStateException()
                    .isThrownBy(() -> dialectic.continueDebate(outcome.debate()))
                    .withMessageContaining("the budget of 5 calls does not allow");
        }
    }

    @Test
    void what_nobody_tells_of_is_charged_with_what_was_reserved() {
        Doubles.Voting silent = new Doubles.Voting(new Paid(Doubles.voter("Bo", "no")), (floor, attempt) -> {
            throw new IllegalStateException("the line went dead");
        });
        try (Dialectic dialectic = Dialectic.builder()
                .agents(Panel.of(new Paid(Doubles.voter("Ada", "yes")), new Reserving(silent)))
                .format(Debate.voteOnly())
                .build()) {
            Outcome outcome = dialectic.debate(QUESTION);
            assertThat(outcome.usage()).isEqualTo(USED);
            assertThat(outcome.charged()).isEqualTo(USED.plus(MOST));
        }
    }

    @Test
    void whoever_can_say_that_its_provider_is_to_blame_says_what_was_used_too() {
        Doubles.Voting refused = new Doubles.Voting(new Paid(Doubles.voter("Bo", "no")), (floor, attempt) -> {
            throw new SilentException(Silence.Reason.PROVIDER_DOWN, "401: check the key");
        });
        try (Dialectic dialectic = Dialectic.builder()
                .agents(Panel.of(new Paid(Doubles.voter("Ada", "yes")), new Reserving(refused)))
                .format(Debate.voteOnly())
                .build()) {
            assertThat(dialectic.debate(QUESTION).charged()).isEqualTo(USED);
        }
    }

    private record Reserving(Agent agent) implements Scenario.Likewise {
        @Override
        public Usage mostUsage(Floor floor) {
            return MOST;
        }
    }

    @Test
    void whoever_cannot_say_what_it_uses_ends_nobodys_debate() {
        List<Supplier<Usage>> bounds = List.of(
                () -> {
                    throw new IllegalStateException("no bound");
                },
                () -> {
                    throw new StackOverflowError();
                },
                BudgetTest::nothing);
        for (Supplier<Usage> bound : bounds) {
            try (Dialectic dialectic = Dialectic.builder()
                    .agents(Panel.of(Doubles.voter("Ada", "yes"), new Bounded(Doubles.voter("Bo", "yes"), bound)))
                    .budget(Budget.UNLIMITED.calls(40))
                    .build()) {
                assertThat(dialectic.debate(QUESTION).decision()).contains("yes");
            }
        }
    }

    @SuppressWarnings("NullAway") // what an agent must not return, and one will
    private static Usage nothing() {
        return null;
    }

    private record Bounded(Agent agent, Supplier<Usage> bound) implements Scenario.Likewise {
        @Override
        public Usage mostUsage(Floor floor) {
            return bound.get();
        }
    }

    @Test
    void when_the_time_for_talk_is_over_the_panel_votes_at_once() {
        AtomicLong seconds = new AtomicLong();
        Doubles.Before slow = new Doubles.Before(Doubles.voter("Bo", "no"), floor -> {
            if (floor.phase().kind() == Phase.Kind.OPENING) {
                seconds.set(61);
            }
        });
        try (Dialectic dialectic = Dialectic.builder()
                .agents(Panel.of(Doubles.voter("Ada", "yes"), slow, Doubles.voter("Cy", "yes")))
                .budget(Budget.UNLIMITED.time(Duration.ofMinutes(1)))
                .clock(new Ticking(seconds))
                .listener(log)
                .build()) {
            Outcome outcome = dialectic.debate(QUESTION);
            assertThat(outcome.exhausted()).isEqualTo("the time of PT1M for talk is over");
            assertThat(outcome.transcript().entries().stream().filter(entry -> entry.utterance() instanceof Statement))
                    .hasSize(3);
            assertThat(outcome.lastPoll().orElseThrow().poll().ballots()).hasSize(3);
            assertThat(log.of(VoterAbsent.class)).isEmpty();
        }
    }

    private static final class Ticking extends Clock {

        private final AtomicLong seconds;

        Ticking(AtomicLong seconds) {
            this.seconds = seconds;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH.plusSeconds(seconds.get());
        }
    }

    @Test
    void a_limit_is_above_nothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Budget.UNLIMITED.calls(0))
                .withMessage("budget: expected a limit above 0 for calls, found 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Budget.UNLIMITED.cost(new BigDecimal("-1")));
        assertThatIllegalArgumentException().isThrownBy(() -> Budget.UNLIMITED.time(Duration.ZERO));
        assertThat(Budget.UNLIMITED.time(Duration.ofMillis(1500)).time()).contains(Duration.ofMillis(1500));
    }
}
