package dev.dialectic.run;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Silence;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.BallotRejected;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.LateAnswer;
import dev.dialectic.event.VoterAbsent;
import dev.dialectic.machine.DebateState;
import dev.dialectic.machine.Polling;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import java.util.List;

/** What is recorded of a turn to vote. */
record BallotRecord(int round, AgentId voter) implements Request.Record<Ballot> {

    @Override
    public List<DebateEvent> given(Ballot ballot, Usage usage, boolean repaired) {
        return List.of(new BallotCast(round, voter, ballot, usage, repaired));
    }

    @Override
    public List<DebateEvent> silent(int attempt, Silence silence, Usage usage) {
        return List.of(new VoterAbsent(round, voter, silence, usage));
    }

    @Override
    public DebateEvent flawed(int attempt, String words, Usage usage) {
        return new BallotRejected(round, voter, BallotRejected.Reason.INVALID, words, usage);
    }

    @Override
    public DebateEvent late(DebateState now, int attempt, Usage usage) {
        if (now instanceof Polling polling && polling.round() == round) {
            boolean voted = polling.ballots().containsKey(voter);
            return new BallotRejected(
                    round,
                    voter,
                    voted ? BallotRejected.Reason.DUPLICATE : BallotRejected.Reason.LATE,
                    voted ? "the first ballot of a voter counts" : "the ballot came after its deadline",
                    usage);
        }
        return new LateAnswer(CallKey.turn(Phase.ballots(round), voter), attempt, usage);
    }
}
