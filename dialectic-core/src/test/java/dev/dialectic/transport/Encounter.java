package dev.dialectic.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Debates that are recorded while subscribers come, in an order drawn from a seed and left to the threads from there. */
final class Encounter {

    private static final int DEBATES = 3;
    private static final int EVENTS = 40;
    private static final int SUBSCRIBERS = 8;

    private final Setting setting;
    private final ExecutorService threads;
    private final long seed;
    private final Random random;
    private final List<DebateId> debates = new ArrayList<>();
    private final List<CountDownLatch> written = new ArrayList<>();

    Encounter(Setting setting, ExecutorService threads, long seed) {
        this.setting = setting;
        this.threads = threads;
        this.seed = seed;
        this.random = new Random(seed);
        for (int debate = 0; debate < DEBATES; debate++) {
            debates.add(DebateId.of("seed-" + seed + "-debate-" + debate));
        }
        for (int event = 0; event <= EVENTS; event++) {
            written.add(new CountDownLatch(event == 0 ? 0 : 1));
        }
    }

    /** One who comes when some debate is so far, and wants one debate from a sequence, or all. */
    private record Subscriber(int comesAt, int wants, long from, Heard heard) {}

    void check() throws Exception {
        List<Subscriber> subscribers = new ArrayList<>();
        List<Future<Subscription>> coming = new ArrayList<>();
        List<Future<?>> writing = new ArrayList<>();
        for (int i = 0; i < SUBSCRIBERS; i++) {
            int wants = random.nextInt(DEBATES + 1);
            long from = wants == DEBATES ? 1 : 1 + random.nextInt(EVENTS);
            subscribers.add(new Subscriber(random.nextInt(EVENTS + 1), wants, from, new Heard()));
        }
        subscribers.forEach(subscriber -> coming.add(threads.submit(() -> subscribe(subscriber))));
        debates.forEach(debate -> writing.add(threads.submit(() -> write(debate))));
        for (Future<?> end : writing) {
            end.get(20, TimeUnit.SECONDS);
        }
        for (int i = 0; i < SUBSCRIBERS; i++) {
            try (Subscription subscription = coming.get(i).get(20, TimeUnit.SECONDS)) {
                check(subscribers.get(i), subscription);
            }
        }
    }

    private Subscription subscribe(Subscriber subscriber) throws InterruptedException {
        written.get(subscriber.comesAt()).await();
        return subscriber.wants() == DEBATES
                ? setting.transport().subscribeAll(subscriber.heard())
                : setting.transport().subscribe(debates.get(subscriber.wants()), subscriber.from(), subscriber.heard());
    }

    private void write(DebateId debate) {
        try (DebateLog log = setting.journal().open(debate)) {
            for (RecordedEvent event : EventStreamContract.events(debate, EVENTS)) {
                setting.recording().record(log, event);
                written.get((int) event.sequence()).countDown();
            }
        }
    }

    private void check(Subscriber subscriber, Subscription subscription) throws InterruptedException {
        boolean all = subscriber.wants() == DEBATES;
        int before = random.nextInt(2); // some are waited for by number, some by being caught up
        int count = EVENTS - (int) subscriber.from() + 1;
        subscriber.heard().await(before * count, setting.patience());
        assertThat(subscription.awaitCaughtUp(setting.patience()))
                .as("seed %d", seed)
                .isTrue();
        for (int i = 0; i < DEBATES; i++) {
            DebateId debate = debates.get(i);
            List<RecordedEvent> expected = all || subscriber.wants() == i
                    ? EventStreamContract.events(debate, EVENTS).subList((int) subscriber.from() - 1, EVENTS)
                    : List.of();
            assertThat(subscriber.heard().of(debate))
                    .as("seed %d, %s, %s", seed, debate, subscriber)
                    .isEqualTo(expected);
        }
    }
}
