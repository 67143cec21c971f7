package dev.dialectic.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.DialecticException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Story;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.transport.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Subscribers whose events nobody hears of any more are told so. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowerTest {

    private static final DebateId ONE = DebateId.of("one");
    private static final List<RecordedEvent> EVENTS = Story.recorded(ONE, Instant.EPOCH);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static void write(KafkaJournal journal, int event) {
        try (DebateLog log = journal.open(ONE)) {
            log.append(EVENTS.subList(event - 1, event));
        }
    }

    private static Executor breaking(AtomicBoolean broken) {
        return task -> {
            if (broken.get()) {
                throw new IllegalStateException("planted");
            }
            task.run();
        };
    }

    private static void assertToldWhy(CompletableFuture<?> outcome, Subscription subscription) {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> outcome.get(20, TimeUnit.SECONDS))
                .withMessageContaining("planted");
        assertThatExceptionOfType(DialecticException.class)
                .isThrownBy(() -> subscription.awaitCaughtUp(PATIENCE))
                .withMessageContaining("planted")
                .withMessageContaining("Subscribe again");
    }

    @Test
    void when_following_ends_by_a_mistake_subscriptions_end_and_say_why_and_new_ones_are_told_all() throws Exception {
        AtomicBoolean broken = new AtomicBoolean();
        Executor executor = breaking(broken);
        BlockingQueue<RecordedEvent> told = new LinkedBlockingQueue<>();
        try (KafkaJournal journal = KafkaJournal.on(OnBroker.cluster());
                KafkaTransport transport = KafkaTransport.over(journal, executor)) {
            Subscription subscription = transport.subscribe(ONE, 1, told::add);
            var outcome = transport.outcome(ONE);
            write(journal, 1);
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(EVENTS.get(0));

            broken.set(true);
            write(journal, 2);
            assertToldWhy(outcome, subscription);
            broken.set(false);
            try (Subscription again = transport.subscribe(ONE, 2, told::add)) {
                write(journal, 3);
                assertThat(again.awaitCaughtUp(PATIENCE)).isTrue();
            }
            assertThat(told).containsExactlyElementsOf(EVENTS.subList(1, 3));
        }
    }
}
