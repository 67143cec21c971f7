package dev.dialectic.consensus;

import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;

/** The sole leader is agreed on. */
record PluralityRule() implements ConsensusRule {

    @Override
    public String name() {
        return "plurality";
    }

    @Override
    public boolean isCertain(Poll soFar, Tally tally) {
        return tally.leaders().size() == 1;
    }

    @Override
    public Verdict judge(Poll poll, Tally tally) {
        return Leading.judge(poll, tally, leader -> Verdict.agreed(poll, tally, leader));
    }
}
