package dev.dialectic.benchmark.vote;

import dev.dialectic.benchmark.journal.Pace;
import dev.dialectic.benchmark.journal.ReplayBenchmark;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Strategies;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** What the report is made of, each measured by a benchmark of its own. Immutable and thread-safe. */
enum Part {
    /** Ballots by the million. */
    COLUMNS(VoteBenchmark.class, Map.of(), columns()),
    /** The truth of many polls. */
    INFERENCE(
            InferenceBenchmark.class,
            Map.of(),
            InferenceBenchmark.METHODS.stream().map(Part::inference).toList()),
    /** Every rule on the poll of a debate. */
    RULES(
            RuleBenchmark.class,
            Map.of("rule", rules()),
            rules().stream().map(rule -> Work.of("count:" + rule, rule, 7)).toList()),
    /** A debate's events. */
    REPLAY(
            ReplayBenchmark.class,
            Map.of(),
            Stream.of("100", "1000", "10000")
                    .map(events ->
                            Work.of("replay:" + events, "replay of " + events + " events", Integer.parseInt(events)))
                    .toList()),
    /** Columns with one thread and with two. */
    THREADS(
            ThreadsBenchmark.class,
            Map.of(),
            Stream.of("1", "2").flatMap(Part::threads).toList());

    /**
     * A row.
     *
     * @param name the benchmark's
     * @param words what is counted
     * @param pieces by how much to divide for one ballot, label or event
     * @param reference the name in C; empty when there is none
     */
    record Work(String name, String words, int pieces, String reference) {

        static Work of(String name, String words, int pieces) {
            return new Work(name, words, pieces, "");
        }

        Work in(String c) {
            return new Work(name, words, pieces, c);
        }
    }

    private final Class<?> benchmark;
    private final Map<String, List<String>> parameters;
    private final List<Work> works;

    Part(Class<?> benchmark, Map<String, List<String>> parameters, List<Work> works) {
        this.benchmark = benchmark;
        this.parameters = parameters;
        this.works = works;
    }

    Map<String, Timing> measured(Pace pace) throws RunnerException {
        return Timing.of(pace.run(benchmark.getName() + "\\..*", parameters, "gc"));
    }

    List<Work> works() {
        return works;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<Work> columns() {
        return Stream.of(
                        Work.of("confidence", "weighted confidence, 1,000,000 x 5", 1_000_000),
                        Work.of("borda", "Borda, 100,000 x 10", 100_000),
                        Work.of("pairs10", "pairs, 100,000 x 10", 100_000),
                        Work.of("pairs10Weighed", "pairs, 100,000 x 10, weights differ", 100_000),
                        Work.of("pairs100", "pairs, 10,000 x 100", 10_000),
                        Work.of("schulze", "Schulze, the pairs of 100 given", 1),
                        Work.of("rankedPairs", "ranked pairs, the pairs of 100 given", 1),
                        Work.of("runoff", "instant runoff, 100,000 x 10", 100_000),
                        Work.of("debate", "a debate's weighted confidence, 7 x 3", 7))
                .map(work -> work.in(work.name()))
                .toList();
    }

    private static Stream<Work> threads(String threads) {
        String words = threads.equals("1") ? ", 1 thread" : ", " + threads + " threads";
        return Stream.of(
                Work.of("confidence:" + threads, "weighted confidence, 1,000,000 x 5" + words, 1_000_000),
                Work.of("confidenceOfFewer:" + threads, "weighted confidence, 100,000 x 5" + words, 100_000),
                Work.of("borda:" + threads, "Borda, 100,000 x 10" + words, 100_000),
                Work.of("pairs:" + threads, "pairs, 100,000 x 10" + words, 100_000));
    }

    private static Work inference(String method) {
        String words = method.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        String votes = method.equals("swapConsistency") ? ", 10,000 polls x 5 twice" : ", 20,000 polls x 5";
        return Work.of("infer:" + method, words + votes, 100_000).in(method);
    }

    private static List<String> rules() {
        return Strategies.all().stream().map(VotingStrategy::name).toList();
    }
}
