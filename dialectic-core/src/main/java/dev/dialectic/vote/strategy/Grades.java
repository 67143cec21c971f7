package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Decimal;
import dev.dialectic.vote.Poll;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Grades as all rules of grades read them: a ballot without any gives 1 to what it approves of and 0 to the rest; an option that is
 * left out among grades has 0. Stateless and thread-safe.
 */
final class Grades {

    private Grades() {}

    static BigDecimal of(Ballot ballot, String option) {
        if (ballot.grades().isEmpty()) {
            return ballot.approves(option) ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return Decimal.asPrinted(ballot.grades().getOrDefault(option, 0.0));
    }

    /** Whether the ballot says anything of an option: a ballot without grades does, by its approvals. */
    static boolean has(Ballot ballot, String option) {
        return ballot.grades().isEmpty() || ballot.grades().containsKey(option);
    }

    /** Σ weight × grade of each option, exactly. */
    static Map<String, BigDecimal> sums(Poll poll) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        poll.options().forEach(option -> sums.put(option.id(), BigDecimal.ZERO));
        poll.ballots().forEach((voter, ballot) -> {
            BigDecimal weight = poll.electorate().exactWeight(voter);
            sums.replaceAll((option, sum) -> sum.add(of(ballot, option).multiply(weight)));
        });
        return sums;
    }
}
