package dev.dialectic.metrics;

import static dev.dialectic.metrics.Tape.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.metrics.ScalingAdvice.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** When to scale out: above 2.0 s of mean response or 0.5 s of mean latency, strictly, and not too often. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScalingTest {

    private static final Duration THRESHOLD = Duration.ofSeconds(2);

    private final SteppingClock clock = new SteppingClock();
    private final DebateMetrics metrics = DebateMetrics.builder().clock(clock).build();
    private final Tape tape = new Tape("one", clock, metrics);
    private final List<ScalingAdvice> told = new ArrayList<>();
    private final ScalingWatch watch = new ScalingWatch(metrics, ScalingPolicy.standard(), told::add);

    private void responses(int count, Duration each) {
        for (int i = 0; i < count; i++) {
            tape.turn(ADA, each);
        }
    }

    private void latencies(int count, Duration each) {
        DebateListener stream = metrics.stream();
        for (int i = 0; i < count; i++) {
            RecordedEvent event = tape.record(Tape.said(ADA));
            clock.pass(each);
            stream.onEvent(event);
        }
    }

    @Test
    void a_mean_response_of_exactly_two_seconds_is_not_too_long() {
        responses(10, THRESHOLD);
        assertThat(watch.check()).isEmpty();
    }

    @Test
    void a_nanosecond_more_in_one_of_ten_is_too_long() {
        responses(9, THRESHOLD);
        responses(1, THRESHOLD.plusNanos(1));
        assertThat(metrics.snapshot().responses().mean())
                .as("cut to the threshold")
                .isEqualTo(THRESHOLD);
        ScalingAdvice advice = watch.check().orElseThrow();
        assertThat(advice.reasons()).containsExactly(Reason.SLOW_RESPONSES);
        assertThat(told).containsExactly(advice);
        assertThat(advice.at()).isEqualTo(clock.instant());
        assertThat(advice.responses().total()).isEqualTo(Duration.ofSeconds(20).plusNanos(1));
    }

    @Test
    void it_is_the_mean_that_counts_and_not_one_that_was_slow() {
        responses(9, Duration.ofSeconds(1));
        responses(1, Duration.ofSeconds(10));
        assertThat(watch.check()).isEmpty();
    }

    @Test
    void a_mean_latency_above_half_a_second_is_too_long_and_exactly_that_is_not() {
        latencies(10, Duration.ofMillis(500));
        assertThat(watch.check()).isEmpty();
        latencies(1, Duration.ofMillis(501));
        assertThat(watch.check().orElseThrow().reasons()).containsExactly(Reason.LATE_STREAMS);
    }

    @Test
    void the_reasons_are_told_with_the_numbers() {
        responses(10, Duration.ofMillis(2_500));
        latencies(12, Duration.ofMillis(750));
        ScalingAdvice advice = watch.check().orElseThrow();
        assertThat(advice.reasons()).containsExactly(Reason.SLOW_RESPONSES, Reason.LATE_STREAMS);
        assertThat(advice.words())
                .isEqualTo("scale out: the mean response is 2.500 s over 10 observations, above 2.000 s; "
                        + "the mean latency of streams is 0.750 s over 12 observations, above 0.500 s");
        assertThat(advice.window()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void nine_observations_are_too_few() {
        responses(9, Duration.ofSeconds(3));
        latencies(9, Duration.ofSeconds(1));
        assertThat(watch.check()).isEmpty();
        responses(1, Duration.ofSeconds(3));
        assertThat(watch.check().orElseThrow().reasons()).containsExactly(Reason.SLOW_RESPONSES);
    }

    @Test
    void nothing_at_all_is_no_reason() {
        assertThat(watch.check()).isEmpty();
        assertThat(ScalingPolicy.standard().withFewestObservations(1).advise(metrics.snapshot()))
                .isEmpty();
    }

    @Test
    void what_left_the_window_is_no_reason_any_more() {
        responses(10, Duration.ofSeconds(3));
        clock.pass(Duration.ofMinutes(1));
        assertThat(watch.check()).isEmpty();
    }

    @Test
    void after_an_advice_there_is_none_until_the_cool_down_has_passed_in_full() {
        responses(10, Duration.ofSeconds(3));
        assertThat(watch.check()).isPresent();
        responses(19, Duration.ofSeconds(3));
        clock.pass(Duration.ofSeconds(3).minusNanos(1));
        watch.run();
        assertThat(told).hasSize(1);
        clock.pass(Duration.ofNanos(1));
        watch.run();
        assertThat(told).hasSize(2);
        assertThat(told.get(1).at()).isEqualTo(told.get(0).at().plus(Duration.ofMinutes(1)));
    }

    @Test
    void without_a_cool_down_there_is_an_advice_at_each_look() {
        List<ScalingAdvice> all = new ArrayList<>();
        ScalingWatch eager = new ScalingWatch(metrics, ScalingPolicy.standard().withCoolDown(Duration.ZERO), all::add);
        responses(10, Duration.ofSeconds(3));
        eager.run();
        eager.run();
        assertThat(all).hasSize(2);
    }

    @Test
    void a_hook_that_throws_harms_nobody_and_the_cool_down_holds() {
        ScalingWatch broken = new ScalingWatch(metrics, ScalingPolicy.standard(), advice -> {
            throw new AssertionError("no quota");
        });
        responses(10, Duration.ofSeconds(3));
        assertThat(broken.check()).isPresent();
        assertThat(broken.check()).isEmpty();
    }

    @Test
    void a_hook_that_looks_again_finds_the_cool_down() {
        List<Optional<ScalingAdvice>> again = new ArrayList<>();
        List<ScalingWatch> self = new ArrayList<>();
        self.add(new ScalingWatch(
                metrics,
                ScalingPolicy.standard(),
                advice -> again.add(self.get(0).check())));
        responses(10, Duration.ofSeconds(3));
        assertThat(self.get(0).check()).isPresent();
        assertThat(again).containsExactly(Optional.empty());
    }

    @Test
    void thresholds_are_the_users_to_set() {
        responses(10, Duration.ofMillis(300));
        latencies(10, Duration.ofMillis(30));
        MetricsSnapshot now = metrics.snapshot();
        ScalingPolicy policy = ScalingPolicy.standard();
        assertThat(policy.withLongestResponse(Duration.ofMillis(299)).advise(now))
                .isPresent();
        assertThat(policy.withLongestResponse(Duration.ofMillis(300)).advise(now))
                .isEmpty();
        assertThat(policy.withLongestLatency(Duration.ofMillis(29)).advise(now)).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.withLongestLatency(Duration.ZERO))
                .withMessage("longestLatency: expected a duration above zero, found PT0S");
        assertThatIllegalArgumentException().isThrownBy(() -> policy.withFewestObservations(0));
        assertThatIllegalArgumentException().isThrownBy(() -> policy.withCoolDown(Duration.ofNanos(-1)));
    }
}
