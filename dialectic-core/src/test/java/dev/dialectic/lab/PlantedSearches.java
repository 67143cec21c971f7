package dev.dialectic.lab;

import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Silence;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.journal.EventJson;
import dev.dialectic.journal.Journal;
import dev.dialectic.journal.file.PlantedJournals;
import dev.dialectic.run.CrashPoint;
import dev.dialectic.vote.Ballot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** How planted bugs are looked for that take more than a sweep of crashes. Stateless. */
final class PlantedSearches {

    private PlantedSearches() {}

    /** Somebody takes the debate over where locks do not work, and the first one goes on. */
    static Set<Invariant> noEpoch(boolean planted) {
        Toll toll = new Toll("planted");
        Scenario scenario = Scenario.briefest();
        int hits = new FileEngine(scenario, toll).hits(FileEngine.Start.anew()).size();
        for (int overtaken = 2; overtaken <= hits; overtaken++) {
            FaultyDisk first = new FaultyDisk();
            FaultyDisk second = first.otherProcess();
            second.faults().locksDoNotWork();
            Trial trial = new Trial(scenario);
            Journal blind = FileEngine.journal(planted ? PlantedDisks.blind(first) : first);
            Hits at = new Hits(first, 0);
            int when = overtaken;
            trial.live(blind, point -> {
                at.at(point);
                if (at.all().size() == when) {
                    trial.live(FileEngine.journal(second), CrashPoint.Hazard.NONE);
                }
            });
            byte[] file = second.image().file(FileEngine.FILE);
            List<RecordedEvent> log =
                    planted ? everything(file) : FileEngine.journal(second).read(Trial.DEBATE, 1);
            toll.add(
                    "overtaken at hit " + overtaken,
                    JournalChecker.of(Trial.DEBATE, log, trial.ledger()).in(file));
        }
        return toll.broken().keySet();
    }

    /** What a reader tells that looks at no epoch. */
    private static List<RecordedEvent> everything(byte[] file) {
        return RawFrames.of(file).frames().stream()
                .flatMap(frame -> frame.events().stream())
                .map(event -> EventJson.read(event.toString()))
                .toList();
    }

    /** A bit flips in what was acknowledged, and there is no head. To refuse it is right; to lose it is not. */
    static Set<Invariant> damageAsTorn(boolean planted) {
        Toll toll = new Toll("planted");
        FaultyDisk whole = new FaultyDisk();
        Trial trial = new Trial(Scenario.briefest());
        trial.live(FileEngine.journal(whole), CrashPoint.Hazard.NONE);
        byte[] file = whole.image().file(FileEngine.FILE);
        List<RawFrames.RawFrame> frames = RawFrames.of(file).frames();
        for (RawFrames.RawFrame frame : frames.subList(0, frames.size() - 2)) {
            byte[] flipped = file.clone();
            flipped[(frame.offset() + frame.end()) / 2] ^= 1;
            Map<String, byte[]> files = new TreeMap<>();
            files.put(FileEngine.FILE, flipped);
            FaultyDisk disk = new FaultyDisk(new DiskImage(files));
            Journal journal = planted ? PlantedJournals.takingDamageForTorn(disk) : FileEngine.journal(disk);
            try {
                journal.open(Trial.DEBATE).close();
                toll.add(
                        "a bit of frame " + frame.number("frame"),
                        JournalChecker.of(Trial.DEBATE, journal.read(Trial.DEBATE, 1), trial.ledger()));
            } catch (JournalCorruptException refused) {
                toll.explain();
            }
        }
        return toll.broken().keySet();
    }

    /** Whoever appends is interrupted just then, and it is undone after: the debate must not notice. */
    static Set<Invariant> interrupt(boolean planted) {
        FaultyDisk disk = new FaultyDisk();
        Journal journal = planted ? PlantedJournals.writtenByWhoeverAppends(disk) : FileEngine.journal(disk);
        Trial trial = new Trial(Scenario.briefest());
        trial.live(journal, point -> {
            if (point == CrashPoint.AFTER_RESPONSE) {
                Thread.currentThread().interrupt();
            } else {
                Thread.interrupted();
            }
        });
        Thread.interrupted();
        return invariants(JournalChecker.of(Trial.DEBATE, journal.read(Trial.DEBATE, 1), trial.ledger())
                .in(disk.image().file(FileEngine.FILE))
                .endingAs(Trial.undisturbed(Scenario.briefest(), Trial.DEBATE)));
    }

    /** One voter is past its deadline, and its ballot counts as soon as it comes. */
    static Set<Invariant> lateBallot(boolean planted) {
        ExecutorService agents = Executors.newCachedThreadPool();
        try {
            FaultyDisk disk = new FaultyDisk();
            Journal journal = planted
                    ? new RewritingJournal(FileEngine.journal(disk), PlantedSearches::late)
                    : FileEngine.journal(disk);
            ScriptedAgent slow = ScriptedAgent.of(Scenario.persona("Cy")).hanging(Phase.Kind.BALLOT);
            Trial trial = new Trial(PlantedBug.scenario(List.of(PlantedBug.ada(), slow)), Trial.DEBATE, new Ledger())
                    .on(agents)
                    .within(Duration.ofMillis(300));
            trial.live(journal, CrashPoint.Hazard.NONE);
            return invariants(JournalChecker.of(Trial.DEBATE, journal.read(Trial.DEBATE, 1), trial.ledger())
                    .in(disk.image().file(FileEngine.FILE))
                    .ending());
        } finally {
            agents.shutdownNow();
        }
    }

    private static List<DebateEvent> late(DebateEvent event) {
        List<DebateEvent> events = new ArrayList<>(List.of(event));
        if (event instanceof VoterAbsent absent && absent.silence().reason() == Silence.Reason.TIMEOUT) {
            Ballot ballot = Ballot.of("mongo", 0.9, "at last");
            events.add(new BallotCast(absent.round(), absent.voter(), ballot, Usage.NONE, false));
        }
        return events;
    }

    private static Set<Invariant> invariants(JournalChecker checker) {
        return checker.violations().stream().map(Violation::invariant).collect(Collectors.toSet());
    }
}
