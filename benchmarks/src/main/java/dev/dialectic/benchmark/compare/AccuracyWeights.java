package dev.dialectic.benchmark.compare;

import dev.dialectic.vote.strategy.Strategies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Weighs each voter by how often it was right in the polls that it learns from: by that share, or by its log-odds as Nitzan
 * and Paroush do ("Optimal decision rules in uncertain dichotomous choice situations", 1982). The share is that of a voter that
 * was right once and wrong once more than it was; a voter that is wrong more often than right has log-odds of 0. Where no voter
 * of a poll weighs anything, all weigh 1.
 */
final class AccuracyWeights implements ComparedStrategy {

    private final String name;
    private final DoubleUnaryOperator weight;

    private AccuracyWeights(String name, DoubleUnaryOperator weight) {
        this.name = name;
        this.weight = weight;
    }

    static ComparedStrategy byShare() {
        return new AccuracyWeights("weighed by learned accuracy", share -> share);
    }

    static ComparedStrategy byLogOdds() {
        return new AccuracyWeights(
                "weighed by log-odds of learned accuracy", share -> Math.max(0, Math.log(share / (1 - share))));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean learns() {
        return true;
    }

    @Override
    public List<Decision> decide(List<RecordedPoll> known, List<RecordedPoll> asked) {
        Map<String, Double> right = new HashMap<>();
        Map<String, Double> cast = new HashMap<>();
        for (RecordedPoll poll : known) {
            for (RecordedVote vote : poll.votes()) {
                right.merge(vote.voter(), poll.truth().contains(vote.choice()) ? 1.0 : 0.0, Double::sum);
                cast.merge(vote.voter(), 1.0, Double::sum);
            }
        }
        ToDoubleFunction<String> weights = voter ->
                weight.applyAsDouble((right.getOrDefault(voter, 0.0) + 1) / (cast.getOrDefault(voter, 0.0) + 2));
        List<RecordedPoll> weighed =
                asked.stream().map(poll -> weighed(poll, weights)).toList();
        return ComparedStrategy.of(Strategies.weightedPlurality()).decide(List.of(), weighed);
    }

    private static RecordedPoll weighed(RecordedPoll poll, ToDoubleFunction<String> weights) {
        boolean weightless = poll.votes().stream().allMatch(vote -> weights.applyAsDouble(vote.voter()) == 0);
        List<RecordedVote> votes = poll.votes().stream()
                .map(vote -> vote.weighing(weightless ? 1 : weights.applyAsDouble(vote.voter())))
                .toList();
        return poll.with(votes);
    }
}
