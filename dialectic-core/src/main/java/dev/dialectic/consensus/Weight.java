package dev.dialectic.consensus;

import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Poll;
import java.math.BigDecimal;
import java.util.function.Predicate;

/** What some of the registered voters weigh together, exactly. Stateless and thread-safe. */
final class Weight {

    private Weight() {}

    static BigDecimal of(Poll poll, Predicate<AgentId> voters) {
        return poll.electorate().voters().stream()
                .filter(voters)
                .map(poll.electorate()::exactWeight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String words(BigDecimal weight) {
        return weight.stripTrailingZeros().toPlainString();
    }

    /** What those weigh who cast a ballot for an option. */
    static BigDecimal behind(Poll poll, String option) {
        return poll.ballots().entrySet().stream()
                .filter(cast -> cast.getValue().choice().equals(option))
                .map(cast -> poll.electorate().exactWeight(cast.getKey()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
