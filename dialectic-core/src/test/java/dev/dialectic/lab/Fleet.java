package dev.dialectic.lab;

import dev.dialectic.error.DialecticException;
import dev.dialectic.event.DebateId;
import dev.dialectic.journal.Journal;
import dev.dialectic.run.CrashPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A few debates in one folder, held by one process after another, each of which meets with a fault that is drawn from a seed; the
 * last one meets with none. Used by one thread.
 */
final class Fleet {

    private static final int LIVES = 5;
    private static final int FAR = 250;

    /** What a process can meet with. */
    private enum Fault {
        CRASH_POINT,
        DISK_OPERATION,
        FULL_DISK,
        READ_ONLY,
        SHORT_WRITE,
        FAILED_SYNC,
        INTERRUPT,
        STALE_WRITER,
        DOUBLE_OPEN
    }

    private final long seed;
    private final Random random;
    private final Toll toll;
    private final Map<DebateId, Scenario> scenarios;
    private final List<Trial> trials = new ArrayList<>();
    private final StringBuilder history = new StringBuilder();
    private FaultyDisk disk = new FaultyDisk();

    Fleet(long seed, Map<DebateId, Scenario> scenarios, Toll toll) {
        this.seed = seed;
        this.random = new Random(seed);
        this.toll = toll;
        this.scenarios = scenarios;
        scenarios.forEach((debate, scenario) -> trials.add(new Trial(scenario, debate, new Ledger())));
    }

    void run() {
        for (int life = 0; life < LIVES; life++) {
            Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
            int when = 1 + random.nextInt(FAR);
            history.append(fault).append(' ').append(when).append(", ");
            prepare(fault, when);
            hold(fault, when);
            nextProcess();
        }
        hold(Fault.CRASH_POINT, 0);
        trials.forEach(this::check);
    }

    private void prepare(Fault fault, int when) {
        DiskFaults faults = disk.faults();
        switch (fault) {
            case DISK_OPERATION ->
                faults.crashAt(when, DiskFaults.Moment.values()[random.nextInt(DiskFaults.Moment.values().length)]);
            case FULL_DISK -> faults.capacity(used() + 100L * when);
            case READ_ONLY -> faults.readOnly(true);
            case SHORT_WRITE -> faults.shortWrite(when);
            case FAILED_SYNC -> faults.failSync(when);
            default -> {}
        }
    }

    private long used() {
        return disk.image().files().values().stream()
                .mapToLong(file -> file.length)
                .sum();
    }

    /** One process: it holds every debate of the folder, one after the other. */
    private void hold(Fault fault, int when) {
        Journal journal = FileEngine.journal(disk);
        for (Trial trial : trials) {
            if (disk.hasEnded()) {
                return;
            }
            Trial.Life life = trial.live(journal, hazard(fault, when, trial, journal));
            boolean interrupted = Thread.interrupted();
            life.thrown()
                    .filter(end -> !(end instanceof DialecticException || end instanceof Crash))
                    .ifPresent(end -> toll.add(
                            where(trial),
                            List.of(new Violation(
                                    Invariant.I9_ENDS_OR_SAYS_WHY,
                                    trial.debate(),
                                    "stopped by " + end + interrupted))));
            if (!life.explanation().isEmpty()) {
                toll.explain();
            }
        }
    }

    private CrashPoint.Hazard hazard(Fault fault, int when, Trial trial, Journal journal) {
        Runnable deed = deed(fault, trial, journal);
        return new CrashPoint.Hazard() {
            private int hits;

            @Override
            public void at(CrashPoint point) {
                hits++;
                if (hits == when) {
                    deed.run();
                }
            }
        };
    }

    private Runnable deed(Fault fault, Trial trial, Journal journal) {
        return switch (fault) {
            case CRASH_POINT ->
                () -> {
                    disk.end();
                    throw new Crash("at a crash point");
                };
            case INTERRUPT -> () -> Thread.currentThread().interrupt();
            case STALE_WRITER -> () -> overtake(trial);
            case DOUBLE_OPEN -> () -> openTwice(trial, journal);
            default -> () -> {};
        };
    }

    /** Somebody else takes the debate over, since locks do not work here, and the first one goes on without knowing. */
    private void overtake(Trial trial) {
        FaultyDisk other = disk.otherProcess();
        other.faults().locksDoNotWork();
        if (random.nextBoolean()) {
            other.faults().crashAt(1 + random.nextInt(FAR), DiskFaults.Moment.MIDWAY);
        }
        trial.live(FileEngine.journal(other), CrashPoint.Hazard.NONE);
    }

    private void openTwice(Trial trial, Journal journal) {
        for (Journal second : List.of(journal, FileEngine.journal(disk.otherProcess()))) {
            try {
                second.open(trial.debate()).close();
                toll.add(
                        where(trial),
                        List.of(new Violation(Invariant.I7_EPOCHS_NEVER_FALL, trial.debate(), "was opened twice")));
            } catch (DialecticException refused) {
                // As it has to be: the first one holds the lock.
            }
        }
    }

    /** What comes after: another process on the same machine, or the machine after a loss of power. */
    private void nextProcess() {
        if (random.nextBoolean()) {
            history.append("killed; ");
            disk = disk.nextProcess();
        } else {
            disk.end();
            List<DiskImage> left = disk.leftByPowerLoss(PowerLoss.WORST);
            int state = random.nextInt(left.size());
            history.append("power lost, state ").append(state).append("; ");
            disk = new FaultyDisk(left.get(state));
        }
    }

    private void check(Trial trial) {
        Scenario scenario = scenarios.get(trial.debate());
        try {
            toll.add(
                    where(trial),
                    JournalChecker.of(trial.debate(), FileEngine.journal(disk).read(trial.debate(), 1), trial.ledger())
                            .in(disk.image().file(trial.debate() + ".journal"))
                            .endingAs(Trial.undisturbed(scenario, trial.debate())));
        } catch (DialecticException refused) {
            toll.add(
                    where(trial),
                    List.of(new Violation(
                            Invariant.I1_ACKNOWLEDGED_IS_KEPT, trial.debate(), "refused: " + refused.getMessage())));
        }
    }

    private String where(Trial trial) {
        return "seed " + seed + ", " + scenarios.get(trial.debate()) + " as " + trial.debate() + ": " + history;
    }
}
