package dev.dialectic.metrics;

import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Silence;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.EvidenceGathered;
import dev.dialectic.event.JudgmentGiven;
import dev.dialectic.event.LateAnswer;
import dev.dialectic.event.PanelSeated;
import dev.dialectic.event.PositionTaken;
import dev.dialectic.event.RebuttalMade;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.persona.AgentId;
import java.util.Optional;

/**
 * Which call an event puts an end to, as the machine folds it. Immutable.
 *
 * @param call the call
 * @param attempt the attempt that it must be for that; {@link #ANY} if it is whichever is open
 * @param response whether whoever was asked took that long: not where a person cut it off, nor where an answer was late and
 *     its time is known already, or was no longer waited for
 */
record Settled(CallKey call, int attempt, boolean response) {

    static final int ANY = 0;

    /** The call of an event; empty if it ends none. */
    static Optional<Settled> by(DebateEvent event) {
        if (event instanceof PositionTaken taken) {
            return spoken(taken.phase(), taken.agent());
        } else if (event instanceof StatementMade made) {
            return spoken(made.phase(), made.agent());
        } else if (event instanceof RebuttalMade made) {
            return spoken(made.phase(), made.agent());
        } else if (event instanceof JudgmentGiven given) {
            return spoken(given.phase(), given.agent());
        } else if (event instanceof SpeakerSilent silent) {
            return settled(CallKey.turn(silent.phase(), silent.agent()), silent.silence());
        } else if (event instanceof BallotCast cast) {
            return spoken(Phase.ballots(cast.round()), cast.voter());
        } else if (event instanceof VoterAbsent absent) {
            return settled(CallKey.turn(Phase.ballots(absent.round()), absent.voter()), absent.silence());
        } else if (event instanceof BallotRejected rejected) {
            CallKey call = CallKey.turn(Phase.ballots(rejected.round()), rejected.voter());
            return Optional.of(new Settled(call, ANY, rejected.reason() == BallotRejected.Reason.INVALID));
        }
        return ofOthers(event);
    }

    private static Optional<Settled> ofOthers(DebateEvent event) {
        if (event instanceof AttemptFailed failed) {
            return settled(failed.call(), failed.silence());
        } else if (event instanceof LateAnswer late) {
            return Optional.of(new Settled(late.call(), late.attempt(), false));
        } else if (event instanceof EvidenceGathered gathered) {
            return Optional.of(new Settled(gathered.call(), ANY, true));
        }
        return event instanceof PanelSeated ? Optional.of(new Settled(CallKey.PANEL, ANY, true)) : Optional.empty();
    }

    private static Optional<Settled> spoken(Phase phase, AgentId agent) {
        return Optional.of(new Settled(CallKey.turn(phase, agent), ANY, true));
    }

    private static Optional<Settled> settled(CallKey call, Silence silence) {
        return Optional.of(new Settled(call, ANY, silence.reason() != Silence.Reason.QUARANTINED));
    }
}
