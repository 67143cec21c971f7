package dev.dialectic.benchmark.vote;

import dev.dialectic.vote.table.BordaCount;
import dev.dialectic.vote.table.ChoiceCount;
import dev.dialectic.vote.table.ChoiceTable;
import dev.dialectic.vote.table.PairCount;
import dev.dialectic.vote.table.Ranges;
import dev.dialectic.vote.table.RankingTable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What several threads gain at counting columns. It serves the decision to count in ranges that are merged, and tells from how
 * many ballots on it pays.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar ThreadsBenchmark}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
@Fork(1)
public class ThreadsBenchmark {

    /** How many threads count, the caller among them. */
    @Param({"1", "2"})
    int threads = 1;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final ChoiceTable choices = Ballots.Choices.of(1_000_000, 5).table();
    private final RankingTable orders = Ballots.Rankings.of(100_000, 10).table();

    /** Lets the threads go. */
    @TearDown
    public void end() {
        others.shutdownNow();
    }

    /** 1,000,000 choices among 5 options, by weighted confidence. */
    @Benchmark
    public ChoiceCount confidence() throws InterruptedException {
        ChoiceCount rule = ChoiceCount.by(ChoiceCount.Rule.WEIGHTED_CONFIDENCE, choices.options());
        return Ranges.count(rule, choices, choices.ballots(), others::execute, threads);
    }

    /** 100,000 choices among 5 options, by weighted confidence. */
    @Benchmark
    public ChoiceCount confidenceOfFewer() throws InterruptedException {
        ChoiceCount rule = ChoiceCount.by(ChoiceCount.Rule.WEIGHTED_CONFIDENCE, choices.options());
        return Ranges.count(rule, choices, choices.ballots() / 10, others::execute, threads);
    }

    /** 100,000 orders of 10 options, by Borda. */
    @Benchmark
    public BordaCount borda() throws InterruptedException {
        return Ranges.count(BordaCount.of(orders.options()), orders, orders.ballots(), others::execute, threads);
    }

    /** 100,000 orders of 10 options, pair by pair. */
    @Benchmark
    public PairCount pairs() throws InterruptedException {
        return Ranges.count(PairCount.of(orders.options()), orders, orders.ballots(), others::execute, threads);
    }
}
