package dev.dialectic.benchmark.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many of how many voters agree with the plurality: a score that recorded polls turn into a probability of being right. */
record AgreementPattern(int agreeing, int voters) implements Comparable<AgreementPattern> {

    static AgreementPattern of(RecordedPoll poll) {
        Map<String, Integer> counts = new HashMap<>();
        poll.votes().forEach(vote -> counts.merge(vote.choice(), 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return new AgreementPattern(most, poll.votes().size());
    }

    @Override
    public int compareTo(AgreementPattern other) {
        return voters != other.voters
                ? Integer.compare(voters, other.voters)
                : Integer.compare(other.agreeing, agreeing);
    }

    @Override
    public String toString() {
        return agreeing + " of " + voters;
    }

    /**
     * Decides as a rule does, and says how often it was right in the known polls of the same pattern. A pattern that is not
     * known has the share of all; each pattern is given one poll more, that is right in this share.
     */
    record Calibrated(ComparedStrategy rule, Ties ties) implements ComparedStrategy {

        @Override
        public String name() {
            return rule.name() + ", calibrated by agreement";
        }

        @Override
        public boolean learns() {
            return true;
        }

        @Override
        public List<Decision> decide(List<RecordedPoll> known, List<RecordedPoll> asked) {
            Map<AgreementPattern, double[]> history = new HashMap<>();
            double[] all = {1, 2};
            List<Decision> past = rule.decide(List.of(), known);
            for (int i = 0; i < past.size(); i++) {
                double right = ties.right(past.get(i), known.get(i));
                double[] of = history.computeIfAbsent(AgreementPattern.of(known.get(i)), unknown -> new double[2]);
                Stream.of(of, all).forEach(sum -> {
                    sum[0] += right;
                    sum[1]++;
                });
            }
            double base = all[0] / all[1];
            List<Decision> decided = rule.decide(List.of(), asked);
            return Stream.iterate(0, i -> i < decided.size(), i -> i + 1)
                    .map(i -> {
                        double[] of = history.getOrDefault(AgreementPattern.of(asked.get(i)), new double[2]);
                        return new Decision(
                                decided.get(i).leaders(),
                                (of[0] + base) / (of[1] + 1),
                                decided.get(i).flips());
                    })
                    .toList();
        }
    }
}
