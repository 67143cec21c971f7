package dev.dialectic.metrics;

import dev.dialectic.debate.Silence;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.LateAnswer;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.event.VoterAbsent;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What is counted since the beginning. Thread-safe. */
final class Tallies {

    private final LongAdder events = new LongAdder();
    private final LongAdder calls = new LongAdder();
    private final LongAdder inDoubt = new LongAdder();
    private final LongAdder late = new LongAdder();
    private final Map<Silence.Reason, LongAdder> silences = adders();
    private final Map<Silence.Reason, LongAdder> failed = adders();
    private final LongAdder consensus = new LongAdder();
    private final LongAdder noConsensus = new LongAdder();
    private final LongAdder unheard = new LongAdder();

    private static Map<Silence.Reason, LongAdder> adders() {
        Map<Silence.Reason, LongAdder> adders = new EnumMap<>(Silence.Reason.class);
        for (Silence.Reason reason : Silence.Reason.values()) {
            adders.put(reason, new LongAdder());
        }
        return adders;
    }

    void note(DebateEvent event, Change change) {
        events.increment();
        inDoubt.add(change.inDoubt());
        if (event instanceof TurnGiven) {
            calls.increment();
        } else if (event instanceof SpeakerSilent silent) {
            increment(silences, silent.silence().reason());
        } else if (event instanceof VoterAbsent absent) {
            increment(silences, absent.silence().reason());
        } else if (event instanceof AttemptFailed failure) {
            increment(failed, failure.silence().reason());
        } else if (event instanceof LateAnswer) {
            late.increment();
        } else if (event instanceof BallotRejected rejected) {
            note(rejected);
        }
        note(change.ending());
    }

    private void note(BallotRejected rejected) {
        if (rejected.reason() == BallotRejected.Reason.INVALID) {
            increment(failed, Silence.Reason.INVALID_ANSWER);
        } else {
            late.increment();
        }
    }

    private void note(Change.Ending ending) {
        switch (ending) {
            case NOT -> {}
            case WITH_CONSENSUS -> consensus.increment();
            case WITHOUT_CONSENSUS -> noConsensus.increment();
            case UNHEARD -> unheard.increment();
        }
    }

    @SuppressWarnings("NullAway") // there is an adder for each reason
    private static void increment(Map<Silence.Reason, LongAdder> adders, Silence.Reason reason) {
        adders.get(reason).increment();
    }

    Counts counts() {
        long with = consensus.sum();
        long without = noConsensus.sum();
        return new Counts(
                events.sum(),
                calls.sum(),
                inDoubt.sum(),
                late.sum(),
                sums(silences),
                sums(failed),
                with + without + unheard.sum(),
                with,
                without);
    }

    private static Map<Silence.Reason, Long> sums(Map<Silence.Reason, LongAdder> adders) {
        Map<Silence.Reason, Long> sums = new EnumMap<>(Silence.Reason.class);
        adders.forEach((reason, adder) -> sums.put(reason, adder.sum()));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
