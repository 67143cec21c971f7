package dev.dialectic.benchmark.compare;

import dev.dialectic.learning.InferredTruth;
import dev.dialectic.learning.LabelMeaning;
import dev.dialectic.learning.LabelTable;
import dev.dialectic.learning.LabelTableBuilder;
import dev.dialectic.learning.TruthInference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A method of truth inference as a compared strategy: it sees all polls and no truth. Confidence, weights and orders are not
 * read; a voter that was asked in both orders counts as two.
 */
record InferredStrategy(TruthInference method, LabelMeaning labels) implements ComparedStrategy {

    @Override
    public String name() {
        return method.name();
    }

    @Override
    public boolean learns() {
        return false;
    }

    @Override
    public List<Decision> decide(List<RecordedPoll> known, List<RecordedPoll> asked) {
        LabelTableBuilder builder = LabelTable.builder(labels);
        for (int i = 0; i < asked.size(); i++) {
            String poll = Integer.toString(i);
            builder.poll(poll);
            Set<String> seen = new HashSet<>();
            for (RecordedVote vote : asked.get(i).votes()) {
                String again = seen.add(vote.voter()) ? "" : ", asked again";
                builder.vote(poll, vote.voter() + again, vote.choice());
            }
        }
        LabelTable table = builder.build();
        InferredTruth truth = method.infer(table);
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            decisions.add(asked.get(i).votes().isEmpty() ? new Decision(List.of(), 0) : decision(truth, table, i));
        }
        return decisions;
    }

    private static Decision decision(InferredTruth truth, LabelTable table, int poll) {
        int[] leaders = truth.leaders(poll);
        double probability = leaders.length == 0 ? 0 : truth.probability(poll, leaders[0]);
        return new Decision(
                Arrays.stream(leaders)
                        .mapToObj(label -> table.labelName(poll, label))
                        .toList(),
                Math.min(1, probability));
    }
}
