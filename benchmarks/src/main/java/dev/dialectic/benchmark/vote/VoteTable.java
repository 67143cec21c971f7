package dev.dialectic.benchmark.vote;

import dev.dialectic.benchmark.TextTable;
import dev.dialectic.benchmark.journal.Pace;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** What {@link VoteBenchmark} gave, beside plain loops and C. Used by one thread. */
final class VoteTable {

    /** A row: the name of the benchmark, what is counted, and by how much to divide for one ballot. */
    private record Work(String name, String words, int ballots) {}

    private static final List<Work> ALL = List.of(
            new Work("confidence", "weighted confidence, 1,000,000 x 5", 1_000_000),
            new Work("borda", "Borda, 100,000 x 10", 100_000),
            new Work("pairs10", "pairs, 100,000 x 10", 100_000),
            new Work("pairs100", "pairs, 10,000 x 100", 10_000),
            new Work("schulze", "Schulze, the pairs of 100 given", 1),
            new Work("rankedPairs", "ranked pairs, the pairs of 100 given", 1),
            new Work("runoff", "instant runoff, 100,000 x 10", 100_000),
            new Work("debate", "a debate's weighted confidence, 7 x 3", 7));

    private final Map<String, Double> nanos = new HashMap<>();
    private final Map<String, Double> bytes = new HashMap<>();
    private final Map<String, Double> c;

    private VoteTable(Map<String, Double> c) {
        this.c = c;
    }

    /** Measures everything at a pace. */
    static TextTable measured(Pace pace, Map<String, Double> c) throws RunnerException {
        VoteTable results = new VoteTable(c);
        for (RunResult result : pace.run(VoteBenchmark.class.getName() + ".*", "gc")) {
            String name = result.getParams().getBenchmark();
            String last = name.substring(name.lastIndexOf('.') + 1);
            results.nanos.put(last, result.getPrimaryResult().getStatistics().getPercentile(50));
            result.getSecondaryResults().forEach((label, secondary) -> {
                if (label.endsWith("gc.alloc.rate.norm")) {
                    results.bytes.put(last, secondary.getScore());
                }
            });
        }
        return results.table();
    }

    private TextTable table() {
        TextTable table =
                new TextTable(List.of("count", "µs", "ns/ballot", "bytes", "plain Java µs", ": plain", "C µs", ": C"));
        for (Work work : ALL) {
            double took = nanos.getOrDefault(work.name(), Double.NaN);
            Optional<Double> plain = Optional.ofNullable(nanos.get(work.name() + "Plain"));
            Optional<Double> reference = Optional.ofNullable(c.get(work.name()));
            table.row(List.of(
                    work.words(),
                    number(took / 1_000),
                    work.ballots() == 1 ? "–" : number(took / work.ballots()),
                    Optional.ofNullable(bytes.get(work.name()))
                            .map(VoteTable::whole)
                            .orElse("–"),
                    plain.map(other -> number(other / 1_000)).orElse("–"),
                    plain.map(other -> number(took / other)).orElse("–"),
                    reference.map(other -> number(other / 1_000)).orElse("–"),
                    reference.map(other -> number(took / other)).orElse("–")));
        }
        return table;
    }

    private static String number(double number) {
        return number < 100 ? String.format(Locale.ROOT, "%.2f", number) : whole(number);
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,d", Math.round(number));
    }
}
