package dev.dialectic.kafka.lab;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.transport.InProcessTransport;
import dev.dialectic.transport.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** What subscribers do to themselves. Stateless. */
final class SubscriberFaults {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CRASHES_AT = 7;

    private SubscriberFaults() {}

    /** K11: one that is there from the start, a slow one, one that throws, one that is gone for a while, a late one. */
    static Row all(Lab lab, int debatesEach) {
        // It warns of each event on which one throws, and here one throws on every event.
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger(InProcessTransport.class))
                .setLevel(ch.qos.logback.classic.Level.OFF);
        Row row = new Row("K11", "subscribers that are slow, throw, crash and come back, or come late");
        lab.staff(1);
        for (int i = 0; i < debatesEach; i++) {
            List<DebateId> one = lab.submit(1);
            hear(lab, one.get(0)).forEach((who, heard) -> row.add(against(lab, one.get(0), who, heard)));
            row.add(lab.check(one), 0);
        }
        return row;
    }

    private static Map<String, List<RecordedEvent>> hear(Lab lab, DebateId debate) {
        Map<String, List<RecordedEvent>> heard = new LinkedHashMap<>();
        List.of("early", "slow", "throwing", "crashing", "late")
                .forEach(who -> heard.put(who, new CopyOnWriteArrayList<>()));
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch crashed = new CountDownLatch(CRASHES_AT);
        List<Subscription> subscriptions = new ArrayList<>();
        subscriptions.add(lab.transport().subscribe(debate, 1, heard.get("early")::add));
        subscriptions.add(lab.transport().subscribe(debate, 1, slow(heard.get("slow"), ended)));
        subscriptions.add(lab.transport().subscribe(debate, 1, throwing(heard.get("throwing"))));
        List<RecordedEvent> before = heard.get("crashing");
        Subscription crashing = lab.transport().subscribe(debate, 1, until(before, crashed));
        await(crashed);
        crashing.close();
        lab.awaitClosed(List.of(debate));
        ended.countDown();
        subscriptions.add(lab.transport().subscribe(debate, before.size() + 1L, before::add));
        subscriptions.add(lab.transport().subscribe(debate, 1, heard.get("late")::add));
        for (Subscription subscription : subscriptions) {
            caughtUp(subscription);
            subscription.close();
        }
        return heard;
    }

    /** Stands still at its first event until the debate is over. */
    private static DebateListener slow(List<RecordedEvent> heard, CountDownLatch ended) {
        return event -> {
            await(ended);
            heard.add(event);
        };
    }

    private static DebateListener throwing(List<RecordedEvent> heard) {
        return event -> {
            heard.add(event);
            throw new IllegalStateException("a subscriber that throws, on purpose");
        };
    }

    /** Hears so many and no more, as a process that ends does. */
    private static DebateListener until(List<RecordedEvent> heard, CountDownLatch crashed) {
        return event -> {
            if (crashed.getCount() > 0) {
                heard.add(event);
                crashed.countDown();
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)) {
                throw new AssertionError("expected a subscriber to hear more, found that it does not");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private static void caughtUp(Subscription subscription) {
        try {
            if (!subscription.awaitCaughtUp(PATIENCE)) {
                throw new AssertionError("expected a subscriber to catch up, found that it does not");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private static List<String> against(Lab lab, DebateId debate, String who, List<RecordedEvent> heard) {
        List<RecordedEvent> written = DebateRecords.of(debate, lab.written()).events();
        return heard.equals(written)
                ? List.of()
                : List.of("the " + who + " subscriber of " + debate + " heard " + heard.size() + " events, "
                        + written.size() + " are written, or they differ");
    }
}
