package dev.dialectic.benchmark.compare;

import dev.dialectic.learning.AdaptiveStop;
import dev.dialectic.learning.LabelMeaning;
import dev.dialectic.learning.TruthInferences;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Strategies;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which strategies ship to be compared, in the order of the table. */
final class Contestants {

    private Contestants() {}

    /** Rules, which decide each poll by itself, if the votes tell what they need. */
    static List<ComparedStrategy> rules(List<VotingStrategy> rules, List<RecordedPoll> polls) {
        return rules.stream()
                .filter(rule -> isTold(BallotPart.neededBy(rule), polls))
                .map(ComparedStrategy::of)
                .toList();
    }

    /** A line for each kind of thing that the votes do not tell, with the rules that need it. */
    static List<String> leftOut(List<VotingStrategy> rules, List<RecordedPoll> polls) {
        Map<String, Map<String, Integer>> missing = new TreeMap<>();
        for (VotingStrategy rule : rules) {
            Set<BallotPart> needed = BallotPart.neededBy(rule);
            if (!isTold(needed, polls)) {
                String parts =
                        needed.stream().sorted().map(BallotPart::toString).collect(Collectors.joining(" or "));
                missing.computeIfAbsent(parts, unknown -> new TreeMap<>())
                        .merge(rule.name().replaceFirst(" \\(.*", ""), 1, Integer::sum);
            }
        }
        return missing.entrySet().stream()
                .map(each -> "left out, for no vote tells " + each.getKey() + ": " + words(each.getValue()))
                .toList();
    }

    /** A rule that has conventions is named once, with how many it has. */
    private static String words(Map<String, Integer> rules) {
        return rules.entrySet().stream()
                .map(rule -> rule.getKey() + (rule.getValue() == 1 ? "" : " (" + rule.getValue() + " ways)"))
                .collect(Collectors.joining(", "));
    }

    private static boolean isTold(Set<BallotPart> needed, List<RecordedPoll> polls) {
        return needed.isEmpty() || needed.stream().anyMatch(part -> part.isIn(polls));
    }

    /** Those that do not ask for all ballots. */
    static List<ComparedStrategy> stopping() {
        return List.of(StoppedEarly.at(AdaptiveStop.beta(0.9)), StoppedEarly.at(AdaptiveStop.beta(0.95)));
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
