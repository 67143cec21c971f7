package dev.dialectic.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is within a window, and how good its percentiles are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WindowTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant BEGIN = SteppingClock.BEGIN;

    @Test
    void what_is_older_than_the_window_is_dropped_a_slice_at_a_time() {
        Window window = Window.of(MINUTE);
        window.add(BEGIN, BEGIN, 100);
        window.add(BEGIN.plusMillis(1_999), BEGIN.plusMillis(1_999), 10);
        window.add(BEGIN.plusSeconds(2), BEGIN.plusSeconds(2), 1);
        assertThat(window.timing(BEGIN.plusMillis(59_999)).count()).isEqualTo(3);
        assertThat(window.timing(BEGIN.plusSeconds(60)))
                .isEqualTo(new Timing(1, Duration.ofNanos(1), Duration.ofNanos(1)));
        assertThat(window.timing(BEGIN.plusSeconds(62))).isEqualTo(Timing.NONE);
        assertThat(window.timing(BEGIN.plus(Duration.ofDays(9)))).isEqualTo(Timing.NONE);
    }

    @Test
    void a_slice_that_comes_round_again_starts_anew() {
        Window window = Window.withSpread(MINUTE);
        window.add(BEGIN, BEGIN, 5_000);
        Instant later = BEGIN.plusSeconds(60);
        window.add(later, later, 1_000_000);
        Duration all = Duration.ofMillis(1);
        assertThat(window.spread(later)).isEqualTo(new Spread(new Timing(1, all, all), all, all, all));
    }

    @Test
    void what_is_told_late_counts_where_it_ended_and_not_if_that_is_too_long_ago() {
        Window window = Window.of(MINUTE);
        Instant now = BEGIN.plusSeconds(100);
        window.add(now, now, 1);
        window.add(BEGIN.plusSeconds(50), now, 2);
        window.add(BEGIN.plusSeconds(40), now, 4);
        window.add(BEGIN, now, 8);
        assertThat(window.timing(now).total()).isEqualTo(Duration.ofNanos(3));
        assertThat(window.timing(BEGIN.plusSeconds(110)).total()).isEqualTo(Duration.ofNanos(1));
    }

    @Test
    void what_ended_in_the_future_ended_now() {
        Window window = Window.of(MINUTE);
        window.add(BEGIN.plusSeconds(3_600), BEGIN, 7);
        assertThat(window.timing(BEGIN).count()).isEqualTo(1);
        assertThat(window.timing(BEGIN.plusSeconds(3_600)).count()).isZero();
    }

    @Test
    void percentiles_are_never_too_low_and_too_high_by_a_sixteenth_and_a_microsecond_at_the_most() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            Window window = Window.withSpread(MINUTE);
            List<Long> all = new ArrayList<>();
            int count = 1 + random.nextInt(500);
            for (int i = 0; i < count; i++) {
                long nanos = (long) Math.pow(10, random.nextDouble() * 14);
                all.add(nanos);
                window.add(BEGIN, BEGIN, nanos);
            }
            Collections.sort(all);
            Spread spread = window.spread(BEGIN);
            check(seed, 0.5, all, spread.median());
            check(seed, 0.95, all, spread.p95());
            check(seed, 0.99, all, spread.p99());
            assertThat(spread.timing().longest().toNanos()).isEqualTo(all.get(count - 1));
        }
    }

    private static void check(long seed, double share, List<Long> sorted, Duration found) {
        long exact = sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        assertThat(found.toNanos())
                .as("seed %d, share %s of %d", seed, share, sorted.size())
                .isBetween(exact, exact + exact / 16 + 1_000);
    }

    @Test
    void each_duration_is_within_its_bucket_from_nothing_to_for_ever() {
        assertThat(Octaves.bucket(0)).isZero();
        assertThat(Octaves.bucket(Long.MAX_VALUE - 999)).isEqualTo(Octaves.BUCKETS - 1);
        int bucket = 0;
        for (long nanos = 1; nanos < Duration.ofDays(400).toNanos(); nanos += 1 + nanos / 50) {
            int next = Octaves.bucket(nanos);
            assertThat(next).as("%d ns", nanos).isBetween(bucket, Octaves.BUCKETS - 1);
            assertThat(Octaves.longest(next)).as("%d ns", nanos).isGreaterThanOrEqualTo(nanos);
            bucket = next;
        }
    }

    @Test
    void sums_that_no_clock_can_give_do_not_overflow() {
        Window window = Window.of(MINUTE);
        window.add(BEGIN, BEGIN, Long.MAX_VALUE);
        window.add(BEGIN, BEGIN, Long.MAX_VALUE);
        assertThat(window.timing(BEGIN).total()).isEqualTo(Duration.ofNanos(Long.MAX_VALUE));
    }
}
