package dev.dialectic.kafka.lab;

import dev.dialectic.event.DebateId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What befalls workers. Stateless. */
final class WorkerFaults {

    private static final int BATCH = 6;

    private WorkerFaults() {}

    /** K5: a worker is killed in the middle of its debates, and another goes on with them. */
    static Row killed(Lab lab, int times, long seed) {
        Row row = new Row("K5", "worker killed (-9), another takes over, seed " + seed).measuring("take-over");
        Random random = new Random(seed);
        for (int i = 0; i < times; i++) {
            WorkerProcess victim = lab.staff(2).get(0);
            int before = lab.ledger().asked();
            List<DebateId> debates = new ArrayList<>(lab.submit(BATCH));
            lab.ledger().awaitAsked(before + 10 + random.nextInt(50));
            debates.addAll(lab.engage(victim, BATCH));
            long at = System.nanoTime();
            victim.kill();
            takeover(lab, row, lab.ledger().underWay(victim.name()), at);
            lab.awaitClosed(debates);
            row.add(lab.check(debates), Lab.AT_ONCE * LabDebate.AGENTS);
        }
        return row;
    }

    /** From the death of a worker until somebody goes on with the first of its debates. */
    static void takeover(Lab lab, Row row, Set<DebateId> orphans, long since) {
        if (!orphans.isEmpty()) {
            TopicWatch.Seen resumed = lab.awaitEvent(
                    "somebody to go on with " + orphans,
                    one -> orphans.contains(DebateId.of(one.key()))
                            && one.header("ce_type").contains(".DebateResumed."));
            row.took(resumed.at() - since);
        }
    }

    /** P3: a worker is asked to end in the middle of its debates, and another goes on with them. */
    static Row terminated(Lab lab, int times, long seed) {
        Row row =
                new Row("P3", "worker asked to end (SIGTERM) in a round, seed " + seed).measuring("until it has ended");
        Random random = new Random(seed);
        for (int i = 0; i < times; i++) {
            WorkerProcess leaving = lab.staff(2).get(0);
            int before = lab.ledger().asked();
            List<DebateId> debates = new ArrayList<>(lab.submit(BATCH));
            lab.ledger().awaitAsked(before + 10 + random.nextInt(50));
            debates.addAll(lab.engage(leaving, BATCH));
            long at = System.nanoTime();
            leaving.terminate();
            leaving.awaitEnd();
            row.took(System.nanoTime() - at);
            lab.awaitClosed(debates);
            row.add(lab.check(debates), 0);
        }
        return row;
    }

    /** P4: a worker stands still until others have its debates and have ended them, and then goes on as if nothing had been. */
    static Row frozen(Lab lab, int times) {
        Row row =
                new Row("P4", "worker stopped (SIGSTOP) past its session, then woken (SIGCONT)").measuring("take-over");
        WorkerProcess zombie = lab.staff(2).get(0);
        for (int i = 0; i < times; i++) {
            int before = lab.ledger().asked();
            List<DebateId> debates = new ArrayList<>(lab.submit(2 * BATCH));
            lab.ledger().awaitAsked(before + 30);
            debates.addAll(lab.engage(zombie, BATCH));
            long at = System.nanoTime();
            zombie.freeze();
            takeover(lab, row, lab.ledger().underWay(zombie.name()), at);
            lab.awaitMembers(1);
            lab.awaitClosed(debates);
            zombie.thaw();
            // It is back among the workers once it has parked, and then it does its share.
            lab.awaitMembers(2);
            debates.addAll(untilItEndsOne(lab, zombie.name()));
            row.add(lab.check(debates), Lab.AT_ONCE * LabDebate.AGENTS);
        }
        return row;
    }

    private static List<DebateId> untilItEndsOne(Lab lab, String worker) {
        List<DebateId> debates = new ArrayList<>();
        long ended = lab.ledger().endedBy(worker);
        while (lab.ledger().endedBy(worker) == ended) {
            List<DebateId> more = lab.submit(BATCH);
            lab.awaitClosed(more);
            debates.addAll(more);
        }
        return debates;
    }
}
