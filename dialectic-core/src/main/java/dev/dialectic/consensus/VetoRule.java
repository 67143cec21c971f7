package dev.dialectic.consensus;

import dev.dialectic.consensus.NoConsensus.Reason;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A rule whose consensus stands only when no voter with a veto is against it.
 *
 * @param rule the rule
 * @param voters who has a veto
 */
record VetoRule(ConsensusRule rule, List<AgentId> voters) implements ConsensusRule {

    VetoRule {
        voters = voters.stream().distinct().toList();
        if (voters.isEmpty()) {
            throw new IllegalArgumentException("veto: expected at least one voter, found none; leave the veto out");
        }
    }

    @Override
    public String name() {
        return rule.name() + ", veto of " + voters.stream().map(AgentId::value).collect(Collectors.joining(" and "));
    }

    @Override
    public Verdict judge(Poll poll, Tally tally) {
        Verdict verdict = rule.judge(poll, tally);
        Optional<String> decision = verdict.decision();
        if (decision.isEmpty()) {
            return verdict;
        }
        String option = decision.get();
        List<String> against = new ArrayList<>();
        for (AgentId voter : voters) {
            Ballot ballot = poll.ballots().get(voter);
            if (ballot != null && !ballot.approves(option)) {
                against.add(voter + " voted for " + ballot.choice());
            }
        }
        if (against.isEmpty()) {
            return verdict;
        }
        String conclusion = "Vetoed: " + option + " leads with a support of " + Percent.of(tally.support()) + ", and "
                + against.size() + " of " + voters.size() + " with a veto is against it: " + String.join(", ", against)
                + ".";
        return Verdict.none(poll, tally, Reason.VETOED, conclusion);
    }

    /** Whoever has a veto has to be heard, or known to be absent. */
    @Override
    public boolean isCertain(Poll soFar, Tally tally) {
        return voters.stream()
                        .filter(soFar.electorate().weights()::containsKey)
                        .allMatch(voter -> soFar.ballots().containsKey(voter)
                                || soFar.absent().containsKey(voter))
                && rule.isCertain(soFar, tally);
    }

    @Override
    public ConsensusRule withVeto(AgentId... more) {
        List<AgentId> all = new ArrayList<>(voters);
        all.addAll(Arrays.asList(more));
        return new VetoRule(rule, all);
    }

    @Override
    public ConsensusRule breakingTies(TieBreak tieBreak) {
        return new VetoRule(rule.breakingTies(tieBreak), voters);
    }
}
