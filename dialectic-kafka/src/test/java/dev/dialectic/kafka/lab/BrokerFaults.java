package dev.dialectic.kafka.lab;

import dev.dialectic.event.DebateId;
import dev.dialectic.kafka.broker.Broker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What befalls the broker, which nobody else may use meanwhile. Stateless. */
final class BrokerFaults {

    private static final int BATCH = 6;
    private static final int WORKERS = 2;

    private BrokerFaults() {}

    /** K1: the broker is killed in the middle of debates, and started again. */
    static Row killed(Lab lab, Broker broker, int times, long seed) {
        Row row = new Row("K1", "broker killed (-9) and started again, seed " + seed).measuring("stall");
        Random random = new Random(seed);
        lab.staff(WORKERS);
        for (int i = 0; i < times; i++) {
            int before = lab.ledger().asked();
            List<DebateId> debates = lab.submit(BATCH);
            lab.ledger().awaitAsked(before + 1 + random.nextInt(60));
            long at = System.nanoTime();
            broker.kill();
            broker.restart();
            int asked = lab.ledger().asked();
            long told = lab.ledger().told();
            broker.awaitReady();
            int meanwhile = lab.ledger().asked() - asked;
            lab.ledger()
                    .await(
                            "an event after the broker was back",
                            () -> lab.ledger().told() > told);
            row.took(lab.ledger().lastTold() - at);
            lab.awaitClosed(debates);
            row.add(lab.check(debates), 0);
            if (meanwhile > WORKERS * Lab.AT_ONCE * LabDebate.AGENTS) {
                row.blame(meanwhile + " calls were made while there was no broker");
            }
        }
        return row;
    }

    /** K2: a worker is started before the broker is, and another one when there is none for long. */
    static Row awayAtTheStart(Broker broker, int times) {
        Row row = new Row("K2", "no broker when a worker starts: it waits, or says where it looked");
        for (int i = 0; i < times; i++) {
            try (Lab lab = Lab.on(broker)) {
                List<DebateId> debates = lab.submit(2);
                broker.kill();
                WorkerProcess hasty = lab.start(lab.options().withPatience(Duration.ofSeconds(1)));
                List<String> against = new ArrayList<>();
                String said = hasty.says();
                if (!said.startsWith("failed ") || !said.contains(broker.bootstrap()) || hasty.awaitEnd() == 0) {
                    against.add("without a broker a worker said: " + said);
                }
                row.add(against);
                WorkerProcess patient = lab.start(lab.options());
                broker.restart();
                said = patient.says();
                lab.awaitClosed(debates);
                row.add(lab.check(debates), 0);
                if (!said.equals("serving")) {
                    row.blame("with a broker that came later a worker said: " + said);
                }
            }
        }
        return row;
    }

    /** K3: the broker stands still without ending, until nothing moves any more and for some time then. */
    static Row frozen(Lab lab, Broker broker, int times, Duration longest) {
        Row row =
                new Row("K3", "broker stopped (SIGSTOP) for " + longest.toSeconds() + " s and more").measuring("stall");
        lab.staff(WORKERS);
        for (int i = 0; i < times; i++) {
            int before = lab.ledger().asked();
            List<DebateId> debates = lab.submit(BATCH);
            lab.ledger().awaitAsked(before + 15);
            long at = System.nanoTime();
            broker.freeze();
            lab.ledger().awaitQuiet();
            long told = lab.ledger().told();
            boolean spoke = lab.ledger().await(() -> lab.ledger().told() > told, longest);
            broker.thaw();
            lab.ledger()
                    .await(
                            "an event after the broker was back",
                            () -> lab.ledger().told() > told);
            row.took(lab.ledger().lastTold() - at);
            lab.awaitClosed(debates);
            // A worker may be taken for dead by a broker that wakes up and finds its session over.
            row.add(lab.check(debates), WORKERS * Lab.AT_ONCE * LabDebate.AGENTS);
            if (spoke) {
                row.blame("an event was acknowledged while the broker stood still");
            }
        }
        return row;
    }
}
