package dev.dialectic.metrics;

import dev.dialectic.call.Usage;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.consensus.NoConsensus;
import dev.dialectic.consensus.Verdict;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.Statement;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.SpeakerSilent;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.Story;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.event.VerdictReached;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Option;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Electorate;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.strategy.Strategies;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Events of one debate, recorded by a clock and told at once. */
final class Tape {

    static final AgentId ADA = Story.ADA;
    static final AgentId BOB = Story.BOB;
    static final Phase OPENING = new Phase(1, Phase.Kind.OPENING, 1);

    private final DebateId debate;
    private final SteppingClock clock;
    private final DebateListener listener;
    private long sequence;

    Tape(String debate, SteppingClock clock, DebateListener listener) {
        this.debate = DebateId.of(debate);
        this.clock = clock;
        this.listener = listener;
    }

    DebateId debate() {
        return debate;
    }

    /** Records an event, and tells it. */
    RecordedEvent add(DebateEvent event) {
        RecordedEvent recorded = record(event);
        listener.onEvent(recorded);
        return recorded;
    }

    /** Records an event that nobody is told of. */
    RecordedEvent record(DebateEvent event) {
        return new RecordedEvent(debate, ++sequence, clock.instant(), event);
    }

    /** An agent is asked, and answers after a while. */
    void turn(AgentId agent, Duration took) {
        add(given(OPENING, agent, 1));
        clock.pass(took);
        add(said(agent));
    }

    void turn(AgentId agent, long millis) {
        turn(agent, Duration.ofMillis(millis));
    }

    void close(boolean consensus) {
        add(new VerdictReached(consensus ? agreed() : none()));
        add(new DebateClosed());
    }

    static TurnGiven given(Phase phase, AgentId agent, int attempt) {
        return new TurnGiven(CallKey.turn(phase, agent), attempt, "00");
    }

    static StatementMade said(AgentId agent) {
        return new StatementMade(OPENING, agent, new Statement("so", List.of()), Usage.NONE, false);
    }

    static SpeakerSilent silent(AgentId agent, Silence.Reason reason) {
        return new SpeakerSilent(OPENING, agent, new Silence(reason, "why"), Usage.NONE);
    }

    static Verdict agreed() {
        Electorate electorate = Electorate.equal(List.of(ADA));
        Poll poll = new Poll(
                List.of(Option.of("yes"), Option.of("no")),
                electorate,
                Map.of(ADA, Ballot.of("yes", 1, "sure")),
                Map.of());
        return ConsensusRule.plurality()
                .judge(poll, Strategies.weightedConfidence().count(poll));
    }

    static Verdict none() {
        return Verdict.withoutPoll(
                List.of(Option.of("yes"), Option.of("no")),
                Electorate.equal(List.of(ADA)),
                NoConsensus.Reason.CANCELLED,
                "enough");
    }
}
