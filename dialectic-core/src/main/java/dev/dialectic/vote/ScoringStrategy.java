package dev.dialectic.vote;

import dev.dialectic.persona.AgentId;
import java.math.BigDecimal;
import java.util.Map;

/** The rule that {@link VotingStrategy#scoring} makes. */
record ScoringStrategy(String name, VotingStrategy.Scoring scoring) implements VotingStrategy {

    @Override
    public Tally count(Poll poll) {
        return Tally.ofPoints(name, poll, option -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (Map.Entry<AgentId, Ballot> cast : poll.ballots().entrySet()) {
                double weight = poll.electorate().weight(cast.getKey());
                double points = scoring.points(cast.getValue(), option.id(), weight);
                if (!(points >= 0 && points <= Double.MAX_VALUE)) {
                    throw new IllegalArgumentException(name + ": expected finite points of at least 0 for "
                            + option.id() + " from " + cast.getKey() + ", found " + points);
                }
                sum = sum.add(Decimal.asPrinted(points));
            }
            return sum;
        });
    }
}
