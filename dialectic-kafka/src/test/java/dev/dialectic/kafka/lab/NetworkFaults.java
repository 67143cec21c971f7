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
    static Row killedInTransaction(Net net, int times) {
        Row row = new Row("K4", "worker killed (-9) with its transaction open").measuring("take-over");
        try (Lab lab = Lab.on(net.broker())) {
            WorkerProcess victim = lab.start(lab.options().at(net.proxy().bootstrap()));
            WorkerProcess other = lab.start(lab.options());
            lab.awaitMembers(2);
            for (int i = 0; i < times; i++) {
                int before = lab.ledger().asked();
                List<DebateId> debates = lab.submit(BATCH);
                lab.ledger().awaitAsked(before + 15);
                net.proxy().hold(Proxy.END_TRANSACTION);
                net.proxy().awaitHeld(1);
                long at = System.nanoTime();
                victim.kill();
                WorkerFaults.takeover(lab, row, lab.ledger().underWay(victim.name()), at);
                // Only now its commit arrives, too late.
                net.proxy().mend();
                lab.awaitClosed(debates);
                row.add(lab.check(debates), Lab.AT_ONCE * LabDebate.AGENTS);
                victim = lab.start(lab.options().at(net.proxy().bootstrap()));
                lab.awaitMembers(2);
            }
            row.note(halves(lab, other));
        }
        return row;
    }

    /** How many records only a careless reader sees: those of the transactions that were never committed. */
    private static String halves(Lab lab, WorkerProcess alive) {
        List<String> events = List.of(lab.events());
        try (TopicWatch careless = TopicWatch.uncommitted(lab.bootstrap(), events);
                TopicWatch careful = TopicWatch.committed(lab.bootstrap(), events)) {
            int hidden = careless.all().size() - careful.all().size();
            return hidden + " records taken back while " + alive.name() + " went on";
        }
    }

    /** K7: the network of a worker is cut until the group has given its debates to the other, and mended when those have ended. */
    static Row cut(Net net, List<Set<Proxy.Way>> cuts) {
        Row row = new Row(
                        "K7",
                        "network between a worker and the broker cut, " + EnumSet.allOf(Proxy.Way.class)
                                + " or one of them")
                .measuring("take-over");
        try (Lab lab = Lab.on(net.broker())) {
            WorkerProcess victim = lab.start(lab.options().at(net.proxy().bootstrap()));
            lab.start(lab.options());
            lab.awaitMembers(2);
            for (Set<Proxy.Way> ways : cuts) {
                int before = lab.ledger().asked();
                List<DebateId> debates = new ArrayList<>(lab.submit(BATCH));
                lab.ledger().awaitAsked(before + 30);
                String name = victim.name();
                lab.ledger()
                        .await(
                                "a debate of " + name,
                                () -> !lab.ledger().underWay(name).isEmpty());
                long at = System.nanoTime();
                net.proxy().cut(ways.toArray(new Proxy.Way[0]));
                WorkerFaults.takeover(lab, row, lab.ledger().underWay(name), at);
                lab.awaitMembers(1);
                lab.awaitClosed(debates);
                net.proxy().mend();
                lab.awaitMembers(2);
                debates.addAll(lab.submit(BATCH));
                lab.awaitClosed(debates);
                row.add(lab.check(debates), Lab.AT_ONCE * LabDebate.AGENTS);
            }
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

    /** K14: the broker commits, and its answer is lost. */
    static Row lostCommitReply(Net net, int times, Proxy.Loss loss) {
        Row row = new Row(
                "K14", "answer to a commit lost, " + (loss == Proxy.Loss.SILENT ? "silently" : "with the connection"));
        try (Lab lab = Lab.on(net.broker())) {
            lab.start(lab.options().at(net.proxy().bootstrap()).withPatience(Duration.ofSeconds(3)));
            lab.awaitMembers(1);
            for (int i = 0; i < times; i++) {
                int before = lab.ledger().asked();
                List<DebateId> debates = lab.submit(BATCH / 2);
                lab.ledger().awaitAsked(before + 10);
                net.proxy().lose(Proxy.END_TRANSACTION, 1, loss);
                net.proxy().awaitLost(1);
                lab.awaitClosed(debates);
                row.add(lab.check(debates), Lab.AT_ONCE * LabDebate.AGENTS);
            }
        }
        return row;
    }
}
