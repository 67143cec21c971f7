package dev.dialectic.lab;

import dev.dialectic.error.DialecticException;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.Journal;
import dev.dialectic.journal.file.Disk;
import dev.dialectic.journal.file.Durability;
import dev.dialectic.journal.file.FileJournal;
import dev.dialectic.run.CrashPoint;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Lives one scenario through crashes over a file journal on a {@link FaultyDisk}, goes on from each state that the disk can be
 * in, and holds what was written down against what must hold. Thread-safe: any number of crashes may be tried at once.
 */
final class FileEngine {

    static final String FILE = Trial.DEBATE + ".journal";

    private final Scenario scenario;
    private final Function<Disk, Journal> journals;
    private final UnaryOperator<Trial> change;
    private final Toll toll;
    private final String undisturbed;

    FileEngine(Scenario scenario, Toll toll) {
        this(scenario, toll, FileEngine::journal, UnaryOperator.identity());
    }

    /** An engine with something planted in its journals or its debates. */
    FileEngine(Scenario scenario, Toll toll, Function<Disk, Journal> journals, UnaryOperator<Trial> change) {
        this.scenario = scenario;
        this.toll = toll;
        this.journals = journals;
        this.change = change;
        this.undisturbed = Trial.undisturbed(scenario, Trial.DEBATE);
    }

    static Journal journal(Disk disk) {
        return FileJournal.on(
                disk, Durability.ALWAYS, Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
    }

    /** How a life can begin: with what was seen from outside so far, and a disk. */
    record Start(Ledger ledger, DiskImage image, String history) {

        static Start anew() {
            return new Start(new Ledger(), new DiskImage(Map.of()), "");
        }
    }

    /** A life that is under way or over, and its disk. */
    private record Lived(Ledger ledger, FaultyDisk disk, Trial.Life life) {}

    private Lived live(Start start, FaultyDisk disk, CrashPoint.Hazard hazard) {
        Ledger ledger = start.ledger().copy();
        Trial trial = change.apply(new Trial(scenario, Trial.DEBATE, ledger));
        return new Lived(ledger, disk, trial.live(journals.apply(disk), hazard));
    }

    /** How often a life from here comes by a crash point. */
    List<CrashPoint> hits(Start start) {
        FaultyDisk disk = new FaultyDisk(start.image());
        Hits hits = new Hits(disk, 0);
        live(start, disk, hits);
        return hits.all();
    }

    /** Every way to go on after a crash at the n-th hit of a crash point. */
    List<Start> crashingAtHit(Start start, int hit, PowerLoss loss) {
        FaultyDisk disk = new FaultyDisk(start.image());
        return goingOn(start, live(start, disk, new Hits(disk, hit)), loss);
    }

    /**
     * Every way to go on after a crash before, in or after any operation of the disk, of a life from here. What comes of the
     * same bytes after the same calls is looked at once.
     */
    void eachCrash(Start start, PowerLoss loss, Consumer<Start> goOn) {
        eachCrash(start, new FaultyDisk(start.image()), loss, goOn);
    }

    private void eachCrash(Start start, FaultyDisk disk, PowerLoss loss, Consumer<Start> goOn) {
        Ledger ledger = start.ledger().copy();
        Set<DiskImage> seen = new HashSet<>();
        AtomicInteger account = new AtomicInteger();
        disk.observe((moment, operation) -> {
            Ledger now = ledger.copy();
            if (account.getAndSet(now.entries().size()) != now.entries().size()) {
                seen.clear();
            }
            String words = "[" + moment + " operation " + disk.operations().size() + ", " + operation + "; ";
            disk.leftByPowerLoss(loss).stream().filter(seen::add).toList().parallelStream()
                    .map(image -> new Start(now, image, start.history() + words + image + "] "))
                    .forEach(goOn);
        });
        change.apply(new Trial(scenario, Trial.DEBATE, ledger)).live(journals.apply(disk), CrashPoint.Hazard.NONE);
    }

    /**
     * Every way to go on after the power was lost in the life that follows one whose disk failed. The machine stays up between
     * the two: the second reads whatever the first one wrote, whether the disk has it or not.
     */
    void eachCrashAfter(Consumer<DiskFaults> fault, String words, Consumer<Start> goOn) {
        FaultyDisk disk = new FaultyDisk();
        fault.accept(disk.faults());
        Lived failed = live(Start.anew(), disk, CrashPoint.Hazard.NONE);
        if (failed.life().explanation().isEmpty() && failed.life().outcome().isEmpty()) {
            toll.add(
                    words,
                    List.of(new Violation(Invariant.I9_ENDS_OR_SAYS_WHY, Trial.DEBATE, "stopped without a word")));
        }
        Start next = new Start(
                failed.ledger(),
                disk.image(),
                "[" + words + ": " + failed.life().explanation() + "] ");
        eachCrash(next, disk.nextProcess(), PowerLoss.WORST, goOn);
    }

    private List<Start> goingOn(Start start, Lived lived, PowerLoss loss) {
        String end = lived.life().thrown().map(Throwable::getMessage).orElse("no crash");
        List<DiskImage> images = lived.disk().leftByPowerLoss(loss);
        return IntStream.range(0, images.size())
                .mapToObj(state -> new Start(
                        lived.ledger(),
                        images.get(state),
                        start.history() + "[" + end + "; state " + (state + 1) + " of " + images.size() + ": "
                                + images.get(state) + "] "))
                .toList();
    }

    /** Goes on to the end from there, and checks. */
    void toTheEnd(Start start) {
        FaultyDisk disk = new FaultyDisk(start.image());
        Lived lived = live(start, disk, CrashPoint.Hazard.NONE);
        String where = scenario + " " + start.history();
        try {
            List<RecordedEvent> log = journals.apply(disk).read(Trial.DEBATE, 1);
            toll.add(
                    where,
                    JournalChecker.of(Trial.DEBATE, log, lived.ledger())
                            .in(disk.image().file(FILE))
                            .endingAs(undisturbed));
        } catch (DialecticException refused) {
            toll.add(
                    where,
                    List.of(new Violation(Invariant.I1_ACKNOWLEDGED_IS_KEPT, Trial.DEBATE, "refused: " + refused)));
        }
    }

    /** Only opens the debate from there, and checks that nothing is lost. */
    void opened(Start start) {
        FaultyDisk disk = new FaultyDisk(start.image());
        Journal journal = journals.apply(disk);
        try {
            journal.open(Trial.DEBATE).close();
            toll.add(
                    scenario + " " + start.history(),
                    JournalChecker.of(Trial.DEBATE, journal.read(Trial.DEBATE, 1), start.ledger())
                            .in(disk.image().file(FILE)));
        } catch (DialecticException refused) {
            toll.add(
                    scenario + " " + start.history(),
                    List.of(new Violation(Invariant.I1_ACKNOWLEDGED_IS_KEPT, Trial.DEBATE, "refused: " + refused)));
        }
    }
}
