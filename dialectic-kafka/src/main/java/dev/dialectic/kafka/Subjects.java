package dev.dialectic.kafka;

import dev.dialectic.event.AgentQuarantined;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.EvidenceGathered;
import dev.dialectic.event.JudgmentGiven;
import dev.dialectic.event.LateAnswer;
import dev.dialectic.event.PositionTaken;
import dev.dialectic.event.QuarantineLifted;
import dev.dialectic.event.RebuttalMade;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.persona.AgentId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which agent an event is of, for who reads the headers alone. Stateless and thread-safe. */
final class Subjects {

    private static final Map<Class<?>, Function<DebateEvent, Optional<String>>> AGENTS = new HashMap<>();

    static {
        agent(PositionTaken.class, PositionTaken::agent);
        agent(StatementMade.class, StatementMade::agent);
        agent(RebuttalMade.class, RebuttalMade::agent);
        agent(JudgmentGiven.class, JudgmentGiven::agent);
        agent(SpeakerSilent.class, SpeakerSilent::agent);
        agent(BallotCast.class, BallotCast::voter);
        agent(BallotRejected.class, BallotRejected::voter);
        agent(VoterAbsent.class, VoterAbsent::voter);
        agent(AgentQuarantined.class, AgentQuarantined::agent);
        agent(QuarantineLifted.class, QuarantineLifted::agent);
        call(TurnGiven.class, TurnGiven::call);
        call(AttemptFailed.class, AttemptFailed::call);
        call(LateAnswer.class, LateAnswer::call);
        call(EvidenceGathered.class, EvidenceGathered::call);
    }

    private Subjects() {}

    private static <E extends DebateEvent> void agent(Class<E> type, Function<E, AgentId> agent) {
        AGENTS.put(type, event -> Optional.of(agent.apply(type.cast(event)).value()));
    }

    private static <E extends DebateEvent> void call(Class<E> type, Function<E, CallKey> call) {
        AGENTS.put(type, event -> asked(call.apply(type.cast(event))));
    }

    /** Some calls are of no agent. */
    private static Optional<String> asked(CallKey call) {
        return call.equals(CallKey.EVIDENCE) || call.equals(CallKey.PANEL)
                ? Optional.empty()
                : Optional.of(call.asked());
    }

    /** The id of the agent that acted, was asked, or whom it befell; empty where it is of none. */
    static Optional<String> of(DebateEvent event) {
        return AGENTS.getOrDefault(event.getClass(), other -> Optional.empty()).apply(event);
    }
}
