package dev.dialectic.metrics;

import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.DebateReopened;
import dev.dialectic.event.DebateResumed;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.event.VerdictReached;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.metrics.DebateSnapshot.Status;
import dev.dialectic.persona.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One debate, as far as its events were heard: what the machine knows of calls, with times. Thread-safe. */
final class Watched {

    /** More than any panel has; only a forged debate asks as many at a time. */
    private static final int MOST_OPEN = 4_096;

    private static final int MOST_AGENTS = 64;

    private final DebateId debate;
    private final Map<CallKey, Open> open = new HashMap<>();
    private final Map<AgentId, Sum> agents = new LinkedHashMap<>();
    private final Sum otherAgents = new Sum();
    private final Sum responses = new Sum();
    private final Sum latency = new Sum();
    private Instant lastEvent = Instant.MIN;
    private long last;
    private long events;
    private long characters;
    private long inDoubt;
    private long silences;
    private boolean paused;
    private boolean closed;
    private Change.Ending verdict = Change.Ending.UNHEARD;

    /** A call that was made and not answered. */
    private record Open(int attempt, Instant given) {}

    Watched(DebateId debate) {
        this.debate = debate;
    }

    DebateId debate() {
        return debate;
    }

    /** Takes note of an event; {@link Change#REPEATED} if it was heard before. */
    synchronized Change apply(RecordedEvent recorded, Instant now) {
        if (recorded.sequence() <= last) {
            return Change.REPEATED;
        }
        DebateEvent event = recorded.event();
        last = recorded.sequence();
        events++;
        characters += EventText.of(event);
        // Another machine's clock may be ahead: a debate must not look alive for longer by that.
        Instant at = recorded.at().isAfter(now) ? now : recorded.at();
        lastEvent = at.isAfter(lastEvent) ? at : lastEvent;
        if (event instanceof TurnGiven given) {
            give(given, recorded.at());
            return Change.NONE;
        } else if (event instanceof SpeakerSilent || event instanceof VoterAbsent) {
            silences++;
        }
        Optional<Settled> settled = Settled.by(event);
        return settled.isPresent() ? settle(settled.get(), recorded.at()) : control(event);
    }

    private void give(TurnGiven given, Instant at) {
        if (open.size() < MOST_OPEN) {
            open.put(given.call(), new Open(given.attempt(), at));
        }
    }

    private Change settle(Settled settled, Instant at) {
        Open call = open.get(settled.call());
        if (call == null || settled.attempt() != Settled.ANY && settled.attempt() != call.attempt()) {
            return Change.NONE;
        }
        open.remove(settled.call());
        if (!settled.response()) {
            return Change.NONE;
        }
        Response response = Response.of(settled.call(), Nanos.between(call.given(), at));
        if (response.who() == Response.Who.AGENT) {
            responses.add(response.nanos());
            response.agent().map(this::sum).orElse(otherAgents).add(response.nanos());
        }
        return Change.responded(response);
    }

    private Sum sum(AgentId agent) {
        Sum known = agents.get(agent);
        if (known != null) {
            return known;
        }
        return agents.size() < MOST_AGENTS ? agents.computeIfAbsent(agent, first -> new Sum()) : otherAgents;
    }

    private Change control(DebateEvent event) {
        if (event instanceof DebatePaused) {
            paused = true;
        } else if (event instanceof DebateResumed) {
            paused = false;
            return interrupted(Change.Ending.NOT);
        } else if (event instanceof VerdictReached reached) {
            verdict = reached.verdict().decision().isPresent()
                    ? Change.Ending.WITH_CONSENSUS
                    : Change.Ending.WITHOUT_CONSENSUS;
        } else if (event instanceof DebateClosed) {
            closed = true;
            return interrupted(verdict);
        } else if (event instanceof DebateReopened) {
            paused = false;
            closed = false;
            verdict = Change.Ending.UNHEARD;
            return interrupted(Change.Ending.NOT);
        }
        return Change.NONE;
    }

    /** Whatever is open is in doubt: its process ended, or the debate was cancelled and closed over it. */
    private Change interrupted(Change.Ending ending) {
        int doubtful = open.size();
        open.clear();
        inDoubt += doubtful;
        return new Change(Optional.empty(), doubtful, ending);
    }

    synchronized void heard(long nanos) {
        latency.add(nanos);
    }

    synchronized Instant lastEvent() {
        return lastEvent;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Whether it closed so long ago. */
    synchronized boolean isOver(Instant now, Duration remembered) {
        return closed && Nanos.between(lastEvent, now) >= Nanos.of(remembered);
    }

    synchronized long characters() {
        return characters;
    }

    synchronized Status status(Instant now, Duration stalledAfter) {
        if (closed) {
            return Status.CLOSED;
        } else if (paused && open.isEmpty()) {
            return Status.RESTING;
        }
        return Nanos.between(lastEvent, now) > Nanos.of(stalledAfter) ? Status.STALLED : Status.ACTIVE;
    }

    synchronized DebateSnapshot snapshot(Instant now, Duration stalledAfter) {
        Map<AgentId, Timing> each = new LinkedHashMap<>();
        agents.forEach((agent, sum) -> each.put(agent, sum.timing()));
        return new DebateSnapshot(
                debate,
                status(now, stalledAfter),
                lastEvent,
                events,
                characters,
                open.size(),
                inDoubt,
                silences,
                responses.timing(),
                latency.timing(),
                each,
                otherAgents.timing());
    }
}
