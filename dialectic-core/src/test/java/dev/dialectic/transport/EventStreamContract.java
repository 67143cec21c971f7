package dev.dialectic.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Story;
import dev.dialectic.journal.DebateLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every {@link EventStream} must hold; the part of {@link TransportContract} that is about events. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class EventStreamContract {

    static final DebateId ONE = DebateId.of("one");
    static final DebateId OTHER = DebateId.of("other");

    private final CountDownLatch release = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    Setting setting;

    /**
     * The transport that is tested, with what belongs to it.
     *
     * @return another one each time
     */
    protected abstract Setting setting();

    @BeforeEach
    final void take_a_fresh_setting() {
        setting = setting();
    }

    @AfterEach
    final void release_whoever_waits() {
        release.countDown();
        threads.shutdownNow();
    }

    /** The first events of the story. */
    static List<RecordedEvent> events(DebateId debate, int count) {
        return Story.recorded(debate, Instant.EPOCH).subList(0, count);
    }

    final void record(DebateId debate, int from, int to) {
        try (DebateLog log = setting.journal().open(debate)) {
            setting.record(log, events(debate, to).subList(from - 1, to));
        }
    }

    final void caughtUp(Subscription subscription) throws InterruptedException {
        assertThat(subscription.awaitCaughtUp(setting.patience()))
                .as("caught up")
                .isTrue();
    }

    private List<RecordedEvent> told(Heard heard, int count) throws InterruptedException {
        return heard.await(count, setting.patience());
    }

    @Test
    final void a_subscriber_is_told_what_happens() throws InterruptedException {
        Heard heard = new Heard();
        record(ONE, 1, 1);
        try (Subscription subscription = setting.transport().subscribe(ONE, 1, heard)) {
            told(heard, 1);
            record(ONE, 2, 5);
            assertThat(told(heard, 5)).isEqualTo(events(ONE, 5));
            caughtUp(subscription);
            assertThat(heard.of(ONE)).hasSize(5);
        }
    }

    @Test
    final void a_late_subscriber_is_told_what_happened() throws InterruptedException {
        Heard heard = new Heard();
        record(ONE, 1, 5);
        try (Subscription subscription = setting.transport().subscribe(ONE, 1, heard)) {
            caughtUp(subscription);
            assertThat(told(heard, 5)).isEqualTo(events(ONE, 5));
        }
    }

    @Test
    final void it_is_told_from_the_sequence_it_asked_for() throws InterruptedException {
        Heard late = new Heard();
        Heard early = new Heard();
        try (Subscription before = setting.transport().subscribe(ONE, 3, early)) {
            record(ONE, 1, 5);
            try (Subscription after = setting.transport().subscribe(ONE, 3, late)) {
                assertThat(told(late, 3)).isEqualTo(events(ONE, 5).subList(2, 5));
                assertThat(told(early, 3)).isEqualTo(events(ONE, 5).subList(2, 5));
                caughtUp(before);
                caughtUp(after);
            }
        }
    }

    @Test
    final void a_sequence_below_the_first_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting.transport().subscribe(ONE, 0, event -> {}));
    }

    @Test
    final void it_is_told_of_the_debate_it_asked_for_alone() throws InterruptedException {
        Heard heard = new Heard();
        record(OTHER, 1, 3);
        try (Subscription subscription = setting.transport().subscribe(ONE, 1, heard)) {
            record(OTHER, 4, 5);
            record(ONE, 1, 2);
            told(heard, 2);
            caughtUp(subscription);
            assertThat(told(heard, 2)).isEqualTo(events(ONE, 2));
        }
    }

    @Test
    final void it_may_be_there_before_the_debate_begins() throws InterruptedException {
        Heard heard = new Heard();
        try (Subscription subscription = setting.transport().subscribe(ONE, 1, heard)) {
            caughtUp(subscription);
            record(ONE, 1, 2);
            assertThat(told(heard, 2)).isEqualTo(events(ONE, 2));
        }
    }

    @Test
    final void whoever_asks_for_all_debates_is_told_of_each_in_order() throws InterruptedException {
        Heard heard = new Heard();
        record(ONE, 1, 3);
        try (Subscription subscription = setting.transport().subscribeAll(heard)) {
            record(OTHER, 1, 4);
            record(ONE, 4, 5);
            told(heard, 9);
            caughtUp(subscription);
            assertThat(heard.of(ONE)).isEqualTo(events(ONE, 5));
            assertThat(heard.of(OTHER)).isEqualTo(events(OTHER, 4));
        }
    }

    @Test
    final void nothing_is_missed_or_told_twice_however_events_and_subscribers_meet() throws Exception {
        for (long seed = 0; seed < 15; seed++) {
            new Encounter(setting, threads, seed).check();
        }
    }

    @Test
    final void a_subscriber_is_told_one_event_at_a_time() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        Heard heard = new Heard();
        Heard quick = new Heard();
        DebateListener slow = event -> {
            calls.incrementAndGet();
            await(release);
            heard.onEvent(event);
        };
        try (Subscription subscription = setting.transport().subscribeAll(slow);
                Subscription witness = setting.transport().subscribeAll(quick)) {
            recordElsewhere(ONE, 3);
            recordElsewhere(OTHER, 3);
            told(quick, 6);
            assertThat(calls).as("calls under way").hasValueLessThanOrEqualTo(1);
            release.countDown();
            assertThat(told(heard, 6)).hasSize(6);
            caughtUp(subscription);
            caughtUp(witness);
        }
    }

    @Test
    final void a_slow_subscriber_holds_nobody_up() throws InterruptedException {
        Heard quick = new Heard();
        try (Subscription slow = setting.transport().subscribe(ONE, 1, event -> await(release));
                Subscription subscription = setting.transport().subscribe(ONE, 1, quick)) {
            recordElsewhere(ONE, 5);
            assertThat(told(quick, 5)).isEqualTo(events(ONE, 5));
            caughtUp(subscription);
            assertThat(slow.awaitCaughtUp(Duration.ofMillis(1))).isFalse();
        }
    }

    @Test
    final void a_throwing_subscriber_harms_nobody_and_goes_on() throws InterruptedException {
        Heard heard = new Heard();
        Heard other = new Heard();
        DebateListener broken = event -> {
            heard.onEvent(event);
            if (event.sequence() == 1) {
                throw new IllegalStateException("broken on purpose");
            } else if (event.sequence() == 2) {
                throw new AssertionError("broken on purpose");
            }
        };
        try (Subscription subscription = setting.transport().subscribe(ONE, 1, broken);
                Subscription witness = setting.transport().subscribe(ONE, 1, other)) {
            record(ONE, 1, 4);
            assertThat(told(other, 4)).isEqualTo(events(ONE, 4));
            assertThat(told(heard, 4)).isEqualTo(events(ONE, 4));
            caughtUp(subscription);
            caughtUp(witness);
        }
    }

    @Test
    final void after_it_is_closed_nothing_more_is_told() throws InterruptedException {
        Heard heard = new Heard();
        Heard witness = new Heard();
        AtomicReference<Subscription> own = new AtomicReference<>();
        CountDownLatch subscribed = new CountDownLatch(1);
        Subscription subscription = setting.transport().subscribe(ONE, 1, event -> {
            heard.onEvent(event);
            await(subscribed);
            if (event.sequence() == 2) {
                Objects.requireNonNull(own.get()).close();
            }
        });
        own.set(subscription);
        subscribed.countDown();
        try (Subscription other = setting.transport().subscribe(ONE, 1, witness)) {
            record(ONE, 1, 3);
            told(witness, 3);
            told(heard, 2);
            subscription.close();
            record(ONE, 4, 5);
            told(witness, 5);
            caughtUp(other);
            assertThat(heard.of(ONE)).isEqualTo(events(ONE, 2));
            assertThat(subscription.awaitCaughtUp(setting.patience())).isFalse();
        }
    }

    @Test
    final void it_is_caught_up_when_everything_was_told() throws InterruptedException {
        Heard heard = new Heard();
        record(ONE, 1, 5);
        try (Subscription subscription = setting.transport().subscribe(ONE, 1, event -> {
            await(release);
            heard.onEvent(event);
        })) {
            assertThat(subscription.awaitCaughtUp(Duration.ofMillis(1))).isFalse();
            release.countDown();
            caughtUp(subscription);
            assertThat(heard.of(ONE)).hasSize(5);
        }
    }

    /** Records on a thread of its own, so that a subscriber that holds the debate up is found out. */
    private void recordElsewhere(DebateId debate, int count) throws InterruptedException {
        Future<?> recorded = threads.submit(() -> record(debate, 1, count));
        try {
            recorded.get(setting.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException held) {
            release.countDown();
            throw new AssertionError("the debate was held up", held);
        }
    }

    /** Waits within a listener: not for ever, since a broken transport may call it on the thread of the test. */
    private void await(CountDownLatch latch) {
        await(latch, setting.patience());
    }

    static void await(CountDownLatch latch, Duration longest) {
        try {
            latch.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
