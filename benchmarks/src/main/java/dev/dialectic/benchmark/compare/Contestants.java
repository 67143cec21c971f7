package dev.dialectic.benchmark.compare;

import dev.dialectic.learning.AdaptiveStop;
import dev.dialectic.learning.LabelMeaning;
import dev.dialectic.learning.TruthInferences;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Strategies;
import java.util.List;

/** Which strategies ship to be compared, in the order of the table. */
final class Contestants {

    private Contestants() {}

    /** Rules, which decide each poll by itself. */
    static List<ComparedStrategy> rules(List<VotingStrategy> rules) {
        return rules.stream().map(ComparedStrategy::of).toList();
    }

    /** Those that do not ask for all ballots. */
    static List<ComparedStrategy> stopping() {
        return List.of(new StoppedEarly(AdaptiveStop.beta(0.9)), new StoppedEarly(AdaptiveStop.beta(0.95)));
    }

    /** Those that learn from polls of which the truth is known; none when it is not known of any. */
    static List<ComparedStrategy> learning(List<RecordedPoll> polls, Ties ties) {
        return polls.stream().allMatch(poll -> poll.truth().isEmpty())
                ? List.of()
                : List.of(
                        new AgreementPattern.Calibrated(ComparedStrategy.of(Strategies.plurality()), ties),
                        AccuracyWeights.byShare(),
                        AccuracyWeights.byLogOdds());
    }

    /** Those that judge voters by one another, without any truth. */
    static List<ComparedStrategy> inferring(LabelMeaning labels) {
        return TruthInferences.all().stream()
                .filter(method -> labels == LabelMeaning.SHARED || !method.needsSharedLabels())
                .<ComparedStrategy>map(method -> new InferredStrategy(method, labels))
                .toList();
    }
}
