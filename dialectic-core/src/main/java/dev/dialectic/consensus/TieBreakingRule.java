package dev.dialectic.consensus;

import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A rule that is asked about one of the tied leaders as if it led alone.
 *
 * @param rule the rule
 * @param tieBreak chooses the leader
 */
record TieBreakingRule(ConsensusRule rule, TieBreak tieBreak) implements ConsensusRule {

    TieBreakingRule {
        Objects.requireNonNull(tieBreak, "tieBreak");
    }

    @Override
    public String name() {
        return rule.name() + ", ties broken by " + tieBreak.name();
    }

    @Override
    public Verdict judge(Poll poll, Tally tally) {
        Optional<String> chosen =
                tally.leaders().size() > 1 ? tieBreak.choose(poll, tally.leaders()) : Optional.empty();
        if (chosen.isEmpty()) {
            return rule.judge(poll, tally);
        }
        Verdict verdict = rule.judge(poll, new Tally(tally.strategy(), tally.points(), List.of(chosen.get())));
        return verdict.decision().isEmpty()
                ? verdict
                : Verdict.agreed(poll, tally, verdict.decision().get(), tieBreak.name());
    }

    @Override
    public boolean isCertain(Poll soFar, Tally tally) {
        return tally.leaders().size() == 1 && rule.isCertain(soFar, tally);
    }

    @Override
    public ConsensusRule breakingTies(TieBreak other) {
        return rule.breakingTies(other);
    }
}
