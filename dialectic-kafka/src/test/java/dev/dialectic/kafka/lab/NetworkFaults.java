package dev.dialectic.kafka.lab;

import dev.dialectic.event.DebateId;
import dev.dialectic.kafka.broker.Broker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What befalls the network between a worker and the broker; the other worker has another way. Stateless. */
final class NetworkFaults {

    private static final int BATCH = 12;

    /** Of the worker that is disturbed: short, so that it meets with the end of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /**
     * A broker, and the way to it that can be disturbed.
     *
     * @param broker the broker
     * @param proxy the way
     */
    record Net(Broker broker, Proxy proxy) implements AutoCloseable {

        static Net open() {
            Proxy proxy = Proxy.open();
            Broker broker = Broker.startBehind(proxy.port());
            return new Net(broker, proxy.to(broker.behind()));
        }

        @Override
        public void close() {
            proxy.close();
            broker.close();
        }
    }

    private NetworkFaults() {}

    /** K4: a worker is killed between what it wrote and its commit. */
    static Row killedInTransaction(Lab lab, Net net, int times) {
        Row row = new Row("K4", "worker killed (-9) with its transaction open").measuring("take-over");
        for (int i = 0; i < times; i++) {
            WorkerProcess victim = lab.staffBehind(net.proxy().bootstrap(), PATIENCE);
            int before = lab.ledger().asked();
            List<DebateId> debates = new ArrayList<>(lab.submit(BATCH));
            lab.ledger().awaitAsked(before + 15);
            debates.addAll(lab.engage(victim, BATCH));
            net.proxy().hold(Proxy.END_TRANSACTION);
            net.proxy().awaitHeld(1);
            long at = System.nanoTime();
            victim.kill();
            WorkerFaults.takeover(lab, row, lab.ledger().underWay(victim.name()), at);
            // Only now its commit arrives, too late.
            net.proxy().mend();
            lab.awaitClosed(debates);
            row.add(lab.check(debates), Lab.AT_ONCE * LabDebate.AGENTS);
        }
        row.note(halves(lab) + " records taken back");
        return row;
    }

    /** How many records only a careless reader sees: those of the transactions that were never committed. */
    private static int halves(Lab lab) {
        List<String> events = List.of(lab.events());
        try (TopicWatch careless = TopicWatch.uncommitted(lab.bootstrap(), events);
                TopicWatch careful = TopicWatch.committed(lab.bootstrap(), events)) {
            return careless.all().size() - careful.all().size();
        }
    }

    /** K7: the network of a worker is cut until the group has given its debates to the other, and mended when those have ended. */
    static Row cut(Lab lab, Net net, List<Set<Proxy.Way>> cuts) {
        Row row = new Row(
                        "K7",
                        "network between a worker and the broker cut, " + EnumSet.allOf(Proxy.Way.class)
                                + " or one of them")
                .measuring("take-over");
        WorkerProcess victim = lab.staffBehind(net.proxy().bootstrap(), PATIENCE);
        for (Set<Proxy.Way> ways : cuts) {
            int before = lab.ledger().asked();
            List<DebateId> debates = new ArrayList<>(lab.submit(BATCH));
            lab.ledger().awaitAsked(before + 30);
            debates.addAll(lab.engage(victim, BATCH));
            long at = System.nanoTime();
            net.proxy().cut(ways.toArray(new Proxy.Way[0]));
            WorkerFaults.takeover(lab, row, lab.ledger().underWay(victim.name()), at);
            lab.awaitMembers(1);
            lab.awaitClosed(debates);
            net.proxy().mend();
            lab.awaitMembers(2);
            debates.addAll(lab.submit(BATCH));
            lab.awaitClosed(debates);
            row.add(lab.check(debates), Lab.AT_ONCE * LabDebate.AGENTS);
        }
        return row;
    }

    /** Both ways, and each of the two, so many times. */
    static List<Set<Proxy.Way>> everyWay(int times) {
        List<Set<Proxy.Way>> cuts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            cuts.add(EnumSet.allOf(Proxy.Way.class));
            cuts.add(EnumSet.of(Proxy.Way.TO_BROKER));
            cuts.add(EnumSet.of(Proxy.Way.TO_CLIENT));
        }
        return cuts;
    }

    /** Each kind of loss, so many times. */
    static List<Proxy.Loss> everyLoss(int times) {
        List<Proxy.Loss> losses = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            losses.addAll(List.of(Proxy.Loss.values()));
        }
        return losses;
    }

    /** K14: the broker commits, and its answer is lost. */
    static Row lostCommitReply(Lab lab, Net net, List<Proxy.Loss> losses) {
        Row row = new Row("K14", "answers to commits lost, silently or with the connection");
        lab.staffBehind(net.proxy().bootstrap(), PATIENCE);
        for (Proxy.Loss loss : losses) {
            int before = lab.ledger().asked();
            List<DebateId> debates = lab.submit(BATCH);
            lab.ledger().awaitAsked(before + 10);
            net.proxy().lose(Proxy.END_TRANSACTION, 2, loss);
            net.proxy().awaitLost(2);
            lab.awaitClosed(debates);
            row.add(lab.check(debates), 2 * Lab.AT_ONCE * LabDebate.AGENTS);
        }
        return row;
    }
}
