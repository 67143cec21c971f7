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
import java.util.stream.IntStream;

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
            decisions.add(
                    asked.get(i).votes().isEmpty()
                            ? new Decision(List.of(), 0)
                            : decision(truth, table, i, asked.get(i)));
        }
        return decisions;
    }

    private static Decision decision(InferredTruth truth, LabelTable table, int poll, RecordedPoll asked) {
        int[] leaders = truth.leaders(poll);
        double probability = leaders.length == 0 ? 0 : truth.probability(poll, leaders[0]);
        return new Decision(
                Arrays.stream(leaders)
                        .mapToObj(label -> table.labelName(poll, label))
                        .toList(),
                Math.min(1, probability),
                () -> flips(truth, poll, asked));
    }

    /** What was learnt stays as it is; the poll alone is decided again. */
    private static double flips(InferredTruth truth, int poll, RecordedPoll asked) {
        List<String> choices = asked.choices();
        int[] labels = IntStream.range(0, Math.max(2, choices.size()))
                .map(option -> label(truth.table(), poll, option, choices))
                .toArray();
        Shape shape = Shape.of(asked, false);
        Shape chosen = new Shape(labels.length, shape.ballots());
        if (truth.leadersIf(poll, said(chosen, labels)).isEmpty()) {
            return Double.NaN;
        }
        return new FlipSearch(changed -> Arrays.stream(
                                truth.leadersIf(poll, said(changed, labels)).orElseThrow())
                        .mapToObj(Integer::toString)
                        .toList())
                .fewest(chosen);
    }

    private static int[] said(Shape shape, int... labels) {
        return shape.ballots().stream().mapToInt(slip -> labels[slip.option()]).toArray();
    }

    /** The label of an option; of the one that nobody chose in a unanimous poll, any other label. */
    private static int label(LabelTable table, int poll, int option, List<String> choices) {
        if (option < choices.size()) {
            return table.labelNamed(poll, choices.get(option)).orElseThrow();
        }
        int only = table.labelNamed(poll, choices.get(0)).orElseThrow();
        return only == 0 && table.options(poll) + (table.meaning() == LabelMeaning.SHARED ? 0 : 1) > 1 ? 1 : 0;
    }
}
