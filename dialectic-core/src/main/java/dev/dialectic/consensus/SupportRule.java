package dev.dialectic.consensus;

import dev.dialectic.consensus.NoConsensus.Reason;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import java.math.BigDecimal;

/**
 * The sole leader is agreed on when it has a share of all points.
 *
 * @param name the name of the rule
 * @param share the share
 * @param strictly whether it takes more than the share
 */
record SupportRule(String name, Share share, boolean strictly) implements ConsensusRule {

    @Override
    public Verdict judge(Poll poll, Tally tally) {
        return Leading.judge(poll, tally, leader -> {
            BigDecimal points = tally.of(leader);
            int compared = share.compare(points, tally.total());
            boolean enough = strictly ? compared > 0 : compared >= 0;
            if (enough && points.signum() > 0) {
                return Verdict.agreed(poll, tally, leader);
            }
            String asked = (strictly ? "more than " : "at least ") + share.words();
            return Verdict.none(
                    poll,
                    tally,
                    Reason.BELOW_THRESHOLD,
                    "Below the threshold: " + name + " asks for " + asked + " of all points, and " + leader
                            + " leads with "
                            + Percent.of(tally.support()) + ", " + points.toPlainString() + " of "
                            + tally.total().toPlainString() + ".");
        });
    }
}
