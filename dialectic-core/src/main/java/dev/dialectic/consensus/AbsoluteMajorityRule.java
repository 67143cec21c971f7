package dev.dialectic.consensus;

import dev.dialectic.consensus.NoConsensus.Reason;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import java.math.BigDecimal;

/** The sole leader is agreed on when it is the choice of voters who weigh more than half of the registered electorate. */
record AbsoluteMajorityRule() implements ConsensusRule {

    @Override
    public String name() {
        return "absolute majority";
    }

    @Override
    public boolean isCertain(Poll soFar, Tally tally) {
        return tally.leaders().size() == 1
                && Share.HALF.compare(Weight.behind(soFar, tally.leaders().get(0)), Weight.of(soFar, voter -> true))
                        > 0;
    }

    @Override
    public Verdict judge(Poll poll, Tally tally) {
        return Leading.judge(poll, tally, leader -> {
            BigDecimal behind = Weight.behind(poll, leader);
            BigDecimal registered = Weight.of(poll, voter -> true);
            if (Share.HALF.compare(behind, registered) > 0) {
                return Verdict.agreed(poll, tally, leader);
            }
            String conclusion =
                    "Below the threshold: absolute majority asks for more than half of the registered weight of "
                            + Weight.words(registered) + ", and " + leader + " leads as the choice of "
                            + Weight.words(behind) + ".";
            return Verdict.none(poll, tally, Reason.BELOW_THRESHOLD, conclusion);
        });
    }
}
