package dev.dialectic.machine;

import dev.dialectic.call.Usage;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Position;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.Stance;
import dev.dialectic.debate.Statement;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.EvidenceGathered;
import dev.dialectic.event.PanelBriefed;
import dev.dialectic.event.PanelSeated;
import dev.dialectic.event.PositionTaken;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.event.RoundConcluded;
import dev.dialectic.event.StatementMade;
import dev.dialectic.event.Story;
import dev.dialectic.event.VerdictReached;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.event.VotesCounted;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Question;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.strategy.Strategies;
import java.util.ArrayList;
import java.util.List;

/** Short tales of debates with the panel of {@link Story}, for tests of the fold. */
final class Tale {

    static final Question CLOSED = Question.of("Which store?", "Postgres", "Mongo");
    static final Phase POSITIONS = new Phase(0, Phase.Kind.POSITION, 1);
    static final Phase OPENING = new Phase(1, Phase.Kind.OPENING, 1);

    /** One round, so that talk, a poll and the end are near. */
    static final Debate FORMAT = Debate.standard(1);

    private Tale() {}

    /** A debate on a question up to where the panel is briefed. */
    static List<DebateEvent> briefed(Question question) {
        return new ArrayList<>(List.of(
                new QuestionRaised(question, Story.TERMS),
                new EvidenceGathered(CallKey.EVIDENCE, List.of(), Usage.NONE),
                new PanelSeated(Story.seats(), Story.electorate(), Usage.NONE),
                new PanelBriefed(Briefing.EMPTY)));
    }

    static DebateState after(DebateState state, DebateEvent... events) {
        DebateState now = state;
        for (DebateEvent event : events) {
            now = now.apply(event);
        }
        return now;
    }

    /** Agents speak. */
    static DebateState debating() {
        return DebateState.replay(briefed(CLOSED));
    }

    static DebateEvent position(AgentId agent, String option) {
        return new PositionTaken(
                POSITIONS, agent, new Position(new Stance(option, 0.5), "It is known."), Story.USED, false);
    }

    static DebateEvent opening(AgentId agent) {
        return new StatementMade(OPENING, agent, Statement.of(agent + " speaks"), Story.USED, false);
    }

    static DebateEvent ballot(AgentId voter, String option) {
        return new BallotCast(1, voter, Ballot.of(option, 0.5, "so"), Story.USED, false);
    }

    static DebateEvent absent(AgentId voter) {
        return new VoterAbsent(1, voter, new Silence(Silence.Reason.TIMEOUT, "late"), Usage.NONE);
    }

    static Proceedings proceedings(DebateState state) {
        return ((Begun) state).proceedings();
    }

    /** Does by itself what costs nothing, and gives where that leads. */
    static DebateState concluded(DebateState state) {
        DebateState now = state;
        for (Step step = now.next(FORMAT); ; step = now.next(FORMAT)) {
            if (step instanceof Step.CountVotes count) {
                now = now.apply(new VotesCounted(
                        count.round(), Strategies.weightedConfidence().count(count.poll())));
            } else if (step instanceof Step.ConcludeRound conclude) {
                now = now.apply(new RoundConcluded(
                        conclude.round(), ConsensusRule.plurality().judge(conclude.poll(), conclude.tally())));
            } else if (step instanceof Step.ReachVerdict reach) {
                now = now.apply(new VerdictReached(reach.verdict()));
            } else if (step instanceof Step.Close) {
                now = now.apply(new DebateClosed());
            } else {
                return now;
            }
        }
    }
}
