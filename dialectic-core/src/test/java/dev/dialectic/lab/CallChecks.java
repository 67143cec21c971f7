package dev.dialectic.lab;

import dev.dialectic.debate.Phase;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateReopened;
import dev.dialectic.event.DebateResumed;
import dev.dialectic.event.EvidenceGathered;
import dev.dialectic.event.JudgmentGiven;
import dev.dialectic.event.PanelSeated;
import dev.dialectic.event.PositionTaken;
import dev.dialectic.event.RebuttalMade;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.event.VoterAbsent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds the calls that reached agents against the log. Counts by itself which calls were in doubt. Used once. */
final class CallChecks {

    private final List<RecordedEvent> log;
    private final Ledger ledger;
    private final Violations found;
    private final Map<CallKey, Integer> turns = new HashMap<>();
    private final Map<CallKey, Integer> failures = new HashMap<>();
    private final Map<CallKey, Integer> doubts = new HashMap<>();
    private final Map<Long, Ledger.Asked> answers = new HashMap<>();

    CallChecks(List<RecordedEvent> log, Ledger ledger, Violations found) {
        this.log = log;
        this.ledger = ledger;
        this.found = found;
        count();
    }

    /** The calls that an event settles: they need not be made again. */
    static Optional<CallKey> answered(DebateEvent event) {
        if (event instanceof PositionTaken e) {
            return Optional.of(CallKey.turn(e.phase(), e.agent()));
        } else if (event instanceof StatementMade e) {
            return Optional.of(CallKey.turn(e.phase(), e.agent()));
        } else if (event instanceof RebuttalMade e) {
            return Optional.of(CallKey.turn(e.phase(), e.agent()));
        } else if (event instanceof JudgmentGiven e) {
            return Optional.of(CallKey.turn(e.phase(), e.agent()));
        } else if (event instanceof SpeakerSilent e) {
            return Optional.of(CallKey.turn(e.phase(), e.agent()));
        } else if (event instanceof BallotCast e) {
            return Optional.of(CallKey.turn(Phase.ballots(e.round()), e.voter()));
        } else if (event instanceof VoterAbsent e) {
            return Optional.of(CallKey.turn(Phase.ballots(e.round()), e.voter()));
        } else if (event instanceof EvidenceGathered e) {
            return Optional.of(e.call());
        }
        return event instanceof PanelSeated ? Optional.of(CallKey.PANEL) : Optional.empty();
    }

    /** The call that an event tells the failure of: it may be made again. */
    static Optional<CallKey> failed(DebateEvent event) {
        if (event instanceof AttemptFailed attempt) {
            return Optional.of(attempt.call());
        }
        return event instanceof BallotRejected rejected && rejected.reason() == BallotRejected.Reason.INVALID
                ? Optional.of(CallKey.turn(Phase.ballots(rejected.round()), rejected.voter()))
                : Optional.empty();
    }

    private void count() {
        Set<CallKey> open = new HashSet<>();
        for (RecordedEvent recorded : log) {
            DebateEvent event = recorded.event();
            if (event instanceof TurnGiven turn) {
                turns.merge(turn.call(), 1, Integer::sum);
                open.add(turn.call());
            } else if (event instanceof DebateResumed || event instanceof DebateReopened) {
                open.forEach(call -> doubts.merge(call, 1, Integer::sum));
                open.clear();
            }
            failed(event).ifPresent(call -> {
                failures.merge(call, 1, Integer::sum);
                open.remove(call);
            });
            answered(event).ifPresent(call -> {
                answers.put(recorded.sequence(), new Ledger.Asked(call, turns.getOrDefault(call, 0)));
                open.remove(call);
            });
        }
    }

    /** How many calls the log itself says may have been paid for twice. */
    int doubts() {
        return doubts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many calls were made more often than failures ask for. */
    int repeated() {
        return ledger.asked().entrySet().stream()
                .mapToInt(call -> Math.max(0, call.getValue() - 1 - failures.getOrDefault(call.getKey(), 0)))
                .sum();
    }

    void oneAnswerEach() {
        Set<CallKey> once = new HashSet<>();
        log.forEach(recorded -> answered(recorded.event())
                .filter(call -> !once.add(call))
                .ifPresent(call -> found.add(
                        Invariant.I3_ONE_ANSWER_A_CALL,
                        "event " + recorded.sequence() + " is another answer of " + call)));
    }

    void nothingPaidTwice() {
        ledger.asked().forEach((call, times) -> {
            int given = turns.getOrDefault(call, 0);
            int most = 1 + failures.getOrDefault(call, 0) + doubts.getOrDefault(call, 0);
            if (times > given) {
                found.add(
                        Invariant.I4_NOTHING_IS_PAID_TWICE,
                        call + " was made " + times + " times, the log gives it " + given + " turns");
            }
            if (times > most) {
                found.add(
                        Invariant.I4_NOTHING_IS_PAID_TWICE,
                        call + " was made " + times + " times, failures and doubts allow " + most);
            }
        });
        askedAfterRecorded()
                .forEach(call -> found.add(
                        Invariant.I4_NOTHING_IS_PAID_TWICE, call + " was made after its answer had been recorded"));
        Set<Ledger.Entry> once = new HashSet<>();
        ledger.entries().stream()
                .filter(entry -> entry instanceof Ledger.Asked && !once.add(entry))
                .forEach(entry -> found.add(Invariant.I4_NOTHING_IS_PAID_TWICE, entry + " for the second time"));
    }

    /**
     * The calls that were made after their answer had been acknowledged, once for each time. A turn that was in doubt by then is
     * none of them: whoever had it may be slow, and where locks do not work he may live.
     */
    List<CallKey> askedAfterRecorded() {
        Map<CallKey, Integer> answered = new HashMap<>();
        List<CallKey> late = new ArrayList<>();
        for (Ledger.Entry entry : ledger.entries()) {
            if (entry instanceof Ledger.Acknowledged event && answers.containsKey(event.sequence())) {
                Ledger.Asked answer = answers.get(event.sequence());
                answered.put(answer.call(), answer.attempt());
            } else if (entry instanceof Ledger.Asked asked
                    && asked.attempt() >= answered.getOrDefault(asked.call(), Integer.MAX_VALUE)) {
                late.add(asked.call());
            }
        }
        return late;
    }
}
