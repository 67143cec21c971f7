package dev.dialectic.consensus;

import dev.dialectic.consensus.NoConsensus.Reason;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;

/** The sole leader is agreed on when it is the choice of every ballot. */
record UnanimityRule() implements ConsensusRule {

    @Override
    public String name() {
        return "unanimity";
    }

    /** Nobody can undo that two ballots differ. */
    @Override
    public boolean isCertain(Poll soFar, Tally tally) {
        return tally.leaders().size() == 1
                && soFar.ballots().values().stream()
                        .anyMatch(ballot ->
                                !ballot.choice().equals(tally.leaders().get(0)));
    }

    @Override
    public Verdict judge(Poll poll, Tally tally) {
        return Leading.judge(poll, tally, leader -> {
            int cast = poll.ballots().size();
            long behind = poll.ballots().values().stream()
                    .filter(ballot -> ballot.choice().equals(leader))
                    .count();
            if (behind == cast) {
                return Verdict.agreed(poll, tally, leader);
            }
            String conclusion = "Below the threshold: unanimity asks for all of " + cast + " ballots, and " + leader
                    + " leads as the choice of " + behind + ".";
            return Verdict.none(poll, tally, Reason.BELOW_THRESHOLD, conclusion);
        });
    }
}
