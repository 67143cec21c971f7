package dev.dialectic.consensus;

import dev.dialectic.consensus.NoConsensus.Reason;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import java.math.BigDecimal;

/**
 * A rule that is asked only when enough of the registered electorate cast a ballot.
 *
 * @param rule the rule
 * @param quorum the share of the registered voters
 * @param strictly whether it takes more than the share
 * @param byWeight whether voters are counted by what they weigh, and not by head
 */
record QuorumRule(ConsensusRule rule, Share quorum, boolean strictly, boolean byWeight) implements ConsensusRule {

    static QuorumRule ofMoreThanHalf(ConsensusRule rule) {
        return new QuorumRule(rule, Share.HALF, true, false);
    }

    @Override
    public String name() {
        return rule.name() + ", quorum of " + (strictly ? "more than " : "") + quorum.words() + " of the registered"
                + (byWeight ? " weight" : "");
    }

    @Override
    public Verdict judge(Poll poll, Tally tally) {
        int cast = poll.ballots().size();
        int registered = poll.electorate().size();
        if (cast == 0) {
            return Leading.noVotes(poll, tally);
        }
        if (byWeight) {
            return judgeByWeight(poll, tally);
        }
        int needed = needed(registered);
        if (cast < needed) {
            String conclusion = "No quorum: " + cast + " of " + registered + " registered cast a ballot, and it takes "
                    + needed + ".";
            return Verdict.none(poll, tally, Reason.NO_QUORUM, conclusion);
        }
        return rule.judge(poll, tally);
    }

    @Override
    public boolean isCertain(Poll soFar, Tally tally) {
        boolean reached = byWeight
                ? quorum.compare(Weight.of(soFar, soFar.ballots()::containsKey), Weight.of(soFar, voter -> true)) >= 0
                : soFar.ballots().size() >= needed(soFar.electorate().size());
        return reached && rule.isCertain(soFar, tally);
    }

    private Verdict judgeByWeight(Poll poll, Tally tally) {
        BigDecimal cast = Weight.of(poll, poll.ballots()::containsKey);
        BigDecimal registered = Weight.of(poll, voter -> true);
        if (quorum.compare(cast, registered) >= 0) {
            return rule.judge(poll, tally);
        }
        String conclusion = "No quorum: a weight of " + Weight.words(cast) + " of " + Weight.words(registered)
                + " registered cast a ballot, and it takes " + quorum.words() + ".";
        return Verdict.none(poll, tally, Reason.NO_QUORUM, conclusion);
    }

    @Override
    public ConsensusRule withQuorum(double shareOfRegistered) {
        return rule.withQuorum(shareOfRegistered);
    }

    @Override
    public ConsensusRule withQuorumByWeight(double shareOfRegistered) {
        return rule.withQuorumByWeight(shareOfRegistered);
    }

    @Override
    public ConsensusRule withVeto(AgentId... voters) {
        return new QuorumRule(rule.withVeto(voters), quorum, strictly, byWeight);
    }

    @Override
    public ConsensusRule breakingTies(TieBreak tieBreak) {
        return new QuorumRule(rule.breakingTies(tieBreak), quorum, strictly, byWeight);
    }

    private int needed(int registered) {
        int atLeast = quorum.atLeast(registered);
        boolean exactly = quorum.compare(BigDecimal.valueOf(atLeast), BigDecimal.valueOf(registered)) == 0;
        return strictly && exactly ? atLeast + 1 : atLeast;
    }
}
