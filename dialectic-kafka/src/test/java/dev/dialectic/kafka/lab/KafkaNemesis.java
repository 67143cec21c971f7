package dev.dialectic.kafka.lab;

import dev.dialectic.event.DebateId;
import dev.dialectic.kafka.broker.Broker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Three workers, a broker, many debates, and a fault every one to five seconds, drawn from a seed: what is mended is mended some
 * faults later. Used by one thread.
 */
final class KafkaNemesis {

    private static final int WORKERS = 3;
    private static final int AT_A_TIME = 24;
    private static final int CALLS = Lab.AT_ONCE * LabDebate.AGENTS;
    private static final Duration TAKES = Duration.ofMillis(150);

    /** What happens. */
    private enum Fault {
        WORKER_KILLED,
        WORKER_FROZEN,
        WORKER_TERMINATED,
        BROKER_KILLED,
        BROKER_FROZEN,
        NETWORK_CUT,
        COMMIT_REPLY_LOST,
        QUESTIONS_AGAIN,
        POISON,
        STALE_RECORDS
    }

    private final NetworkFaults.Net net;
    private final Lab lab;
    private final long seed;
    private final Random random;
    private final List<WorkerProcess> alive = new ArrayList<>();
    private final Deque<Runnable> mending = new ArrayDeque<>();
    private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);
    private final List<DebateId> debates = new ArrayList<>();
    private int forged;
    private int bound;

    private KafkaNemesis(NetworkFaults.Net net, Lab lab, long seed) {
        this.net = net;
        this.lab = lab;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Runs until so many debates have ended. */
    static Row run(int count, long seed) {
        System.out.println("nemesis of Kafka, seed " + seed);
        try (NetworkFaults.Net net = NetworkFaults.Net.open();
                Lab lab = Lab.on(net.broker())) {
            return new KafkaNemesis(net, lab, seed).debate(count);
        }
    }

    private Row debate(int count) {
        Row row = new Row("N", "random faults over " + count + " debates, seed " + seed).measuring("all");
        long begun = System.nanoTime();
        lab.ledger().takes(TAKES);
        for (int i = 0; i < WORKERS; i++) {
            hire();
        }
        while (lab.ledger().endedInAll() < count) {
            int open = debates.size() - lab.ledger().endedInAll();
            debates.addAll(lab.submit(Math.max(0, Math.min(count - debates.size(), AT_A_TIME - open))));
            Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
            happened.merge(fault, 1, Integer::sum);
            happen(fault);
            int ended = lab.ledger().endedInAll();
            lab.ledger()
                    .await(
                            () -> lab.ledger().endedInAll() > ended + AT_A_TIME,
                            Duration.ofMillis(1_000 + random.nextInt(4_000)));
            if (mending.size() > 1 || random.nextBoolean()) {
                mend();
            }
        }
        mend();
        lab.awaitClosed(debates);
        row.took(System.nanoTime() - begun);
        row.add(lab.checker().forged(forged).check(debates), bound);
        row.note(happened.values().stream().mapToInt(Integer::intValue).sum() + " faults: " + happened);
        return row;
    }

    private void mend() {
        while (!mending.isEmpty()) {
            mending.poll().run();
        }
    }

    private void hire() {
        WorkerProcess.Options options = lab.options();
        // One of them is behind the network that is cut.
        boolean behind = alive.stream()
                .noneMatch(worker -> worker.bootstrap().equals(net.proxy().bootstrap()));
        alive.add(lab.start(behind ? options.at(net.proxy().bootstrap()) : options));
    }

    private void happen(Fault fault) {
        switch (fault) {
            case WORKER_KILLED, WORKER_FROZEN, WORKER_TERMINATED -> worker(fault);
            case BROKER_KILLED, BROKER_FROZEN -> broker(fault);
            case NETWORK_CUT -> {
                bound += CALLS;
                Proxy.Way[] ways = Proxy.Way.values();
                net.proxy().cut(random.nextBoolean() ? ways : new Proxy.Way[] {ways[random.nextInt(ways.length)]});
                mending.add(net.proxy()::mend);
            }
            case COMMIT_REPLY_LOST -> {
                bound += CALLS;
                net.proxy().lose(Proxy.END_TRANSACTION, 1 + random.nextInt(3), Proxy.Loss.values()[random.nextInt(2)]);
            }
            case QUESTIONS_AGAIN ->
                debates.forEach(debate -> lab.transport().submit(debate, LabDebate.question(debate)));
            default -> strangers(fault);
        }
    }

    private void worker(Fault fault) {
        if (alive.size() < 2) {
            mend();
        }
        WorkerProcess worker = alive.remove(random.nextInt(alive.size()));
        switch (fault) {
            case WORKER_KILLED -> {
                bound += CALLS;
                worker.kill();
                mending.add(this::hire);
            }
            case WORKER_TERMINATED -> {
                worker.terminate();
                mending.add(this::hire);
            }
            default -> {
                bound += CALLS;
                worker.freeze();
                mending.add(() -> {
                    worker.thaw();
                    alive.add(worker);
                });
            }
        }
    }

    /** Once it is back it may find that sessions are over, and take every worker for dead. */
    private void broker(Fault fault) {
        bound += WORKERS * CALLS;
        Broker broker = net.broker();
        Duration away = Duration.ofMillis(random.nextInt(4_000));
        if (fault == Fault.BROKER_KILLED) {
            broker.kill();
            lab.ledger().await(() -> false, away);
            broker.restart();
        } else {
            broker.freeze();
            lab.ledger().await(() -> false, away);
            broker.thaw();
        }
    }

    private void strangers(Fault fault) {
        try (KafkaProducer<byte[], byte[]> stranger = RecordFaults.stranger(lab.bootstrap())) {
            if (fault == Fault.POISON) {
                RecordFaults.poison(lab.topic("questions")).forEach(one -> RecordFaults.send(stranger, one));
                return;
            }
            List<TopicWatch.Seen> written = lab.written();
            for (TopicWatch.Seen one : written.subList(Math.max(0, written.size() - 10), written.size())) {
                Set<String> ours = Set.of("", "somebody else");
                if (!ours.contains(one.header("dlc_writer"))) {
                    for (ProducerRecord<byte[], byte[]> forgery : RecordFaults.forgeries(lab.events(), one)) {
                        RecordFaults.send(stranger, forgery);
                        forged++;
                    }
                }
            }
        }
    }
}
