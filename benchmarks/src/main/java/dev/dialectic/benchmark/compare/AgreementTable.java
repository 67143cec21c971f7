package dev.dialectic.benchmark.compare;

import dev.dialectic.benchmark.TextTable;
import dev.dialectic.vote.strategy.Strategies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How often plurality is right when so many of so many voters agree, and what each half of the polls says of the other. Immutable and
 * thread-safe.
 *
 * @param rows a row for each pattern, fewer voters first
 * @param reliable how good what the other half says turned out
 */
public record AgreementTable(List<Row> rows, Reliable reliable) {

    /**
     * One pattern.
     *
     * @param pattern how many agree of how many, in words
     * @param polls how many such polls, the truth of which is known
     * @param right the share of them that plurality decides rightly
     * @param interval Wilson's interval of it
     * @param stated what the other half says of it, on average
     */
    public record Row(String pattern, int polls, double right, Interval interval, double stated) {}

    /** Copies. */
    public AgreementTable {
        rows = List.copyOf(rows);
    }

    /** Of polls dealt to halves by a seed; those of unknown truth are left out. */
    static AgreementTable of(List<RecordedPoll> polls, Ties ties, long seed) {
        List<RecordedPoll> known =
                polls.stream().filter(poll -> !poll.truth().isEmpty()).toList();
        List<Decision> decisions = new Folds(known.size(), 2, seed)
                .decide(new AgreementPattern.Calibrated(ComparedStrategy.of(Strategies.plurality()), ties), known);
        double[] right = IntStream.range(0, known.size())
                .mapToDouble(i -> ties.right(decisions.get(i), known.get(i)))
                .toArray();
        double[] stated = decisions.stream().mapToDouble(Decision::probability).toArray();
        Map<AgreementPattern, List<Integer>> patterns = new TreeMap<>();
        IntStream.range(0, right.length)
                .forEach(i -> patterns.computeIfAbsent(AgreementPattern.of(known.get(i)), unknown -> new ArrayList<>())
                        .add(i));
        List<Row> rows = new ArrayList<>();
        patterns.forEach((pattern, places) -> {
            double sum = places.stream().mapToDouble(i -> right[i]).sum();
            rows.add(new Row(
                    pattern.toString(),
                    places.size(),
                    sum / places.size(),
                    Interval.wilson(sum, places.size()),
                    places.stream().mapToDouble(i -> stated[i]).average().orElse(Double.NaN)));
        });
        return new AgreementTable(rows, Reliable.of(stated, right));
    }

    @Override
    public String toString() {
        TextTable table =
                new TextTable(List.of("agree", "polls", "plurality right %", "95 %", "said by the other half %"));
        rows.forEach(row -> table.row(List.of(
                row.pattern(),
                Integer.toString(row.polls()),
                Figures.percent(row.right()),
                Figures.percent(row.interval()),
                Figures.percent(row.stated()))));
        return table + "what each half says of the other: Brier " + Figures.decimal(reliable.brier(), 3) + ", ECE "
                + Figures.decimal(reliable.calibrationError(), 3) + "\n";
    }
}
