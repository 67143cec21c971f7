package dev.dialectic.metrics;

import dev.dialectic.event.DebateId;
import dev.dialectic.metrics.DebateSnapshot.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/** The debates that are watched: those under way and at rest, and those that closed a while ago. Thread-safe. */
final class WatchList {

    private final Duration remembered;
    private final Duration stalledAfter;
    private final int most;
    private final Map<DebateId, Watched> debates = new ConcurrentHashMap<>();
    private final AtomicBoolean makingRoom = new AtomicBoolean();
    private final LongAdder forgotten = new LongAdder();
    private volatile Instant swept = Instant.MIN;

    WatchList(Duration remembered, Duration stalledAfter, int most) {
        this.remembered = remembered;
        this.stalledAfter = stalledAfter;
        this.most = most;
    }

    Watched watch(DebateId debate, Instant now) {
        Watched known = debates.get(debate);
        if (known != null) {
            return known;
        }
        if (Nanos.between(swept, now) >= Nanos.of(remembered) / Window.SLICES) {
            forgetClosed(now);
        }
        Watched watched = debates.computeIfAbsent(debate, Watched::new);
        if (debates.size() > most) {
            makeRoom(watched);
        }
        return watched;
    }

    Optional<Watched> find(DebateId debate) {
        return Optional.ofNullable(debates.get(debate));
    }

    /** A debate that closed is remembered for a while. What is told only now of long ago is not. */
    void closed(Watched debate, Instant now) {
        if (debate.isOver(now, remembered)) {
            debates.remove(debate.debate(), debate);
        }
    }

    boolean forget(DebateId debate) {
        return debates.remove(debate) != null;
    }

    private void forgetClosed(Instant now) {
        swept = now;
        debates.values().removeIf(debate -> debate.isOver(now, remembered));
    }

    /** Forgets a tenth, so that not every new debate has to: closed ones first, then those that were silent longest. */
    private void makeRoom(Watched but) {
        if (!makingRoom.compareAndSet(false, true)) {
            return;
        }
        try {
            List<Candidate> candidates = new ArrayList<>();
            debates.values().forEach(debate -> candidates.add(Candidate.of(debate)));
            candidates.sort(Comparator.comparing(Candidate::open).thenComparing(Candidate::lastEvent));
            candidates.stream()
                    .filter(candidate -> candidate.debate() != but)
                    .limit(Math.max(1, candidates.size() - (most - most / 10)))
                    .forEach(this::forget);
        } finally {
            makingRoom.set(false);
        }
    }

    private void forget(Candidate candidate) {
        boolean removed = debates.remove(candidate.debate().debate(), candidate.debate());
        if (removed && candidate.open()) {
            forgotten.increment();
        }
    }

    /** A debate as it was when room had to be made. */
    private record Candidate(Watched debate, boolean open, Instant lastEvent) {
        static Candidate of(Watched debate) {
            return new Candidate(debate, !debate.isClosed(), debate.lastEvent());
        }
    }

    /** How many debates are in which way. */
    DebateCounts counts(Instant now) {
        forgetClosed(now);
        int active = 0;
        int resting = 0;
        int closed = 0;
        List<Candidate> stalled = new ArrayList<>();
        for (Watched debate : debates.values()) {
            Status status = debate.status(now, stalledAfter);
            active += status == Status.ACTIVE || status == Status.STALLED ? 1 : 0;
            resting += status == Status.RESTING ? 1 : 0;
            closed += status == Status.CLOSED ? 1 : 0;
            if (status == Status.STALLED) {
                stalled.add(Candidate.of(debate));
            }
        }
        List<DebateId> silent = stalled.stream()
                .sorted(Comparator.comparing(Candidate::lastEvent)
                        .thenComparing(each -> each.debate().debate()))
                .map(each -> each.debate().debate())
                .toList();
        return new DebateCounts(active, resting, closed, silent, forgotten.sum());
    }

    /** All texts of the debates that are watched. */
    long characters() {
        return debates.values().stream().mapToLong(Watched::characters).sum();
    }

    List<DebateSnapshot> snapshots(Instant now) {
        forgetClosed(now);
        return debates.values().stream()
                .map(debate -> debate.snapshot(now, stalledAfter))
                .sorted(Comparator.comparing(DebateSnapshot::debate))
                .toList();
    }

    Optional<DebateSnapshot> snapshot(DebateId debate, Instant now) {
        return find(debate)
                .filter(watched -> !watched.isOver(now, remembered))
                .map(watched -> watched.snapshot(now, stalledAfter));
    }
}
