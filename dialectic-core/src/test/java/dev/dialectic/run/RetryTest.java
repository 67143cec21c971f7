package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.agent.Panel;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.SilentException;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.machine.Outcome;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures that may pass are tried again, so often and no oftener, and each attempt is journaled. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetryTest {

    private static final Question QUESTION = Question.of("Ship it?", "yes", "no");
    private static final Usage PAID = new Usage(10, 5, new BigDecimal("0.01"));
    private static final Backoff AT_ONCE = new Backoff(Duration.ZERO, Duration.ZERO);

    private final Doubles.Log log = new Doubles.Log();
    private final List<Attempt> attempts = new ArrayList<>();

    /** Bo fails as often as is given, then votes. */
    private Outcome debate(DialecticBuilder builder, List<RuntimeException> failures) {
        Doubles.Voting bo = new Doubles.Voting(Doubles.voter("Bo", "no"), (floor, attempt) -> {
            attempts.add(attempt);
            if (attempts.size() <= failures.size()) {
                throw failures.get(attempts.size() - 1);
            }
            return new Answer.Given<>(Ballot.of("no", 0.8, "at last"), PAID, false);
        });
        try (Dialectic dialectic = builder.agents(Panel.of(Doubles.voter("Ada", "yes"), bo, Doubles.voter("Cy", "yes")))
                .format(Debate.voteOnly())
                .listener(log)
                .build()) {
            return dialectic.debate(QUESTION);
        }
    }

    private static SilentException busy(Optional<Duration> wait) {
        return SilentException.temporary(Silence.Reason.RATE_LIMITED, "fewer calls, please", Usage.NONE, wait);
    }

    @Test
    void what_may_pass_is_tried_again_and_each_attempt_is_journaled() {
        Outcome outcome = debate(
                Dialectic.builder().attempts(3, 1, AT_ONCE), List.of(busy(Optional.empty()), busy(Optional.empty())));

        assertThat(outcome.lastPoll().orElseThrow().poll().ballots()).hasSize(3);
        assertThat(attempts).extracting(Attempt::number).containsExactly(1, 2, 3);
        assertThat(attempts).extracting(Attempt::previousError).containsOnly("");
        assertThat(log.of(AttemptFailed.class))
                .extracting(failed -> failed.silence().reason())
                .containsExactly(Silence.Reason.RATE_LIMITED, Silence.Reason.RATE_LIMITED);
        assertThat(outcome.calls()).isEqualTo(5 + 1).as("three voters, two attempts more and the panel");
        assertThat(outcome.usage()).isEqualTo(PAID);
    }

    @Test
    void after_the_last_attempt_the_silence_has_its_own_reason() {
        List<RuntimeException> always = List.of(
                busy(Optional.empty()),
                SilentException.temporary(Silence.Reason.PROVIDER_DOWN, "no answer", Usage.NONE, Optional.empty()),
                busy(Optional.empty()),
                busy(Optional.empty()));
        Outcome outcome = debate(Dialectic.builder().attempts(3, 1, AT_ONCE), always);

        assertThat(attempts).hasSize(3);
        assertThat(log.of(VoterAbsent.class))
                .extracting(absent -> absent.silence().reason())
                .containsExactly(Silence.Reason.RATE_LIMITED);
        assertThat(outcome.decision()).contains("yes");
    }

    @Test
    void what_does_not_pass_is_not_tried_again() {
        debate(
                Dialectic.builder().attempts(3, 1, AT_ONCE),
                List.of(new SilentException(Silence.Reason.PROVIDER_DOWN, "wrong key"), busy(Optional.empty())));
        assertThat(attempts).hasSize(1);
        assertThat(log.of(AttemptFailed.class)).isEmpty();
    }

    @Test
    void answers_that_cannot_be_understood_are_asked_for_again_less_often() {
        debate(
                Dialectic.builder().attempts(5, 1, AT_ONCE),
                List.of(invalid("first"), busy(Optional.empty()), invalid("second"), invalid("third")));
        assertThat(attempts).extracting(Attempt::previousError).containsExactly("", "first", "first");
        assertThat(log.of(VoterAbsent.class))
                .extracting(absent -> absent.silence().reason())
                .containsExactly(Silence.Reason.INVALID_ANSWER);
    }

    private static SilentException invalid(String words) {
        return new SilentException(Silence.Reason.INVALID_ANSWER, words);
    }

    @Test
    void whoever_says_how_long_to_wait_is_not_asked_before() {
        Duration wait = Duration.ofMillis(60);
        long begin = System.nanoTime();
        debate(Dialectic.builder(), List.of(busy(Optional.of(wait))));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(wait);
        assertThat(attempts).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {86_400, Long.MAX_VALUE})
    void a_debate_that_is_cancelled_waits_for_no_attempt(long seconds) throws InterruptedException {
        Duration wait = Duration.ofSeconds(seconds);
        Doubles.Voting bo = new Doubles.Voting(Doubles.voter("Bo", "no"), (floor, attempt) -> {
            throw busy(Optional.of(wait));
        });
        try (Dialectic dialectic = Dialectic.builder()
                .agents(Panel.of(Doubles.voter("Ada", "yes"), bo))
                .format(Debate.voteOnly())
                .listener(log)
                .build()) {
            var failed = log.on(AttemptFailed.class::isInstance);
            var running = dialectic.start(QUESTION);
            Doubles.await(failed);
            running.cancel("enough");
            assertThat(running.await().orElseThrow().decision()).isEmpty();
        }
        assertThat(log.of(TurnGiven.class).stream()
                        .filter(turn -> turn.call().asked().equals("bo")))
                .hasSize(1);
    }

    @Test
    void the_wait_is_drawn_below_a_bound_that_doubles_up_to_the_most() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
        for (int attempt = 1; attempt <= 80; attempt++) {
            Duration bound = Duration.ofSeconds(Math.min(30, 1L << Math.min(attempt - 1, 10)));
            for (long seed = 0; seed < 50; seed++) {
                assertThat(backoff.before(attempt, seed))
                        .as("attempt %d, seed %d", attempt, seed)
                        .isBetween(Duration.ZERO, bound)
                        .isEqualTo(backoff.before(attempt, seed));
            }
        }
        assertThat(List.of(1L, 2L, 3L, 4L))
                .extracting(seed -> backoff.before(5, seed))
                .doesNotHaveDuplicates();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(Duration.ofSeconds(-1), Duration.ofSeconds(1)));
    }
}
