package dev.dialectic.benchmark.compare;

import dev.dialectic.vote.strategy.Strategies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What there is to know of the votes before any strategy decides, in lines. Pure functions. */
final class PanelSummary {

    private PanelSummary() {}

    static List<String> of(String source, List<RecordedPoll> polls, Ties ties) {
        List<RecordedPoll> known =
                polls.stream().filter(poll -> !poll.truth().isEmpty()).toList();
        long votes = polls.stream().mapToLong(poll -> poll.votes().size()).sum();
        List<String> lines = new ArrayList<>();
        lines.add(source + ": " + polls.size() + " polls, " + votes + " votes; the truth of " + known.size()
                + " is known");
        if (!known.isEmpty()) {
            lines.add("right by themselves: " + voters(known));
            double any = known.stream()
                    .filter(poll -> poll.choices().stream().anyMatch(poll.truth()::contains))
                    .count();
            lines.add("any voter right: " + Figures.percent(any / known.size()) + " %");
            lines.add("plurality right by agreement: " + patterns(known, ties));
        }
        lines.addAll(PositionBias.of(polls));
        return lines;
    }

    private static String voters(List<RecordedPoll> polls) {
        Map<String, int[]> voters = new LinkedHashMap<>();
        polls.forEach(poll -> poll.votes().forEach(vote -> {
            int[] counts = voters.computeIfAbsent(vote.voter(), unknown -> new int[2]);
            counts[0] += poll.truth().contains(vote.choice()) ? 1 : 0;
            counts[1]++;
        }));
        return join(voters);
    }

    private static String patterns(List<RecordedPoll> polls, Ties ties) {
        List<Decision> decisions = ComparedStrategy.of(Strategies.plurality()).decide(List.of(), polls);
        Map<AgreementPattern, double[]> patterns = new TreeMap<>();
        for (int i = 0; i < polls.size(); i++) {
            double[] counts = patterns.computeIfAbsent(AgreementPattern.of(polls.get(i)), unknown -> new double[2]);
            counts[0] += ties.right(decisions.get(i), polls.get(i));
            counts[1]++;
        }
        List<String> told = new ArrayList<>();
        patterns.forEach((pattern, counts) ->
                told.add(pattern + " " + Figures.percent(counts[0] / counts[1]) + " % of " + (int) counts[1]));
        return String.join(", ", told);
    }

    /** Beyond a dozen voters a line of them tells nothing. */
    private static String join(Map<String, int[]> voters) {
        List<String> told = new ArrayList<>();
        voters.forEach((voter, counts) -> {
            if (told.size() < 12) {
                told.add(voter + " " + Figures.percent((double) counts[0] / counts[1]) + " % of " + counts[1]);
            }
        });
        int more = voters.size() - told.size();
        return String.join(", ", told) + (more > 0 ? " and " + more + " more" : "");
    }
}
