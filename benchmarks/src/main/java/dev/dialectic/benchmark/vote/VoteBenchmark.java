package dev.dialectic.benchmark.vote;

import dev.dialectic.benchmark.vote.Ballots.Choices;
import dev.dialectic.benchmark.vote.Ballots.Rankings;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.pairwise.LockedPairs;
import dev.dialectic.vote.pairwise.StrongestPaths;
import dev.dialectic.vote.strategy.Strategies;
import dev.dialectic.vote.table.BordaCount;
import dev.dialectic.vote.table.ChoiceCount;
import dev.dialectic.vote.table.ChoiceTable;
import dev.dialectic.vote.table.PairCount;
import dev.dialectic.vote.table.RankingTable;
import dev.dialectic.vote.table.RunoffCount;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What counting costs, in columns and in a debate, beside plain loops over arrays. It serves the decisions to count columns in
 * blocks that know their error and not in exact decimals, and to count a debate in exact decimals and not in doubles.
 *
 * <p>Each call is timed, and the median counts, as that of the turns in C does: a mean would tell of the neighbours.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar VoteBenchmark}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class VoteBenchmark {

    private final Choices choices = Choices.of(1_000_000, 5);
    private final Rankings ten = Rankings.of(100_000, 10);
    private final Rankings hundred = Rankings.of(10_000, 100);
    private final ChoiceTable choiceTable = choices.table();
    private final Rankings weighed = ten.weighed();
    private final RankingTable tenTable = ten.table();
    private final RankingTable weighedTable = weighed.table();
    private final RankingTable hundredTable = hundred.table();
    private final double[] strengths = counted(hundredTable).strengths();
    private final RunoffCount runoff = RunoffCount.in(tenTable);
    private final Poll debate = Ballots.debate(7, List.of("Rewrite it", "Refactor it", "Leave it"));
    private final VotingStrategy weightedConfidence = Strategies.weightedConfidence();

    /** 1,000,000 choices among 5 options, by weighted confidence. */
    @Benchmark
    public int[] confidence() {
        ChoiceCount count = ChoiceCount.by(ChoiceCount.Rule.WEIGHTED_CONFIDENCE, choices.options());
        count.add(choiceTable, 0, choiceTable.ballots());
        return count.leaders();
    }

    /** The same in one loop. */
    @Benchmark
    public double[] confidencePlain() {
        return PlainLoops.confidence(choices);
    }

    /** 100,000 orders of 10 options, by Borda. */
    @Benchmark
    public int[] borda() {
        BordaCount count = BordaCount.of(ten.options());
        count.add(tenTable, 0, tenTable.ballots());
        return count.leaders();
    }

    /** The same in one loop. */
    @Benchmark
    public double[] bordaPlain() {
        return PlainLoops.borda(ten);
    }

    /** 100,000 orders of 10 options, pair by pair. */
    @Benchmark
    public double[] pairs10() {
        return margins(tenTable);
    }

    /** The same in one loop. */
    @Benchmark
    public double[] pairs10Plain() {
        return PlainLoops.pairs(ten);
    }

    /** 100,000 orders of 10 options that weigh differently, pair by pair. */
    @Benchmark
    public double[] pairs10Weighed() {
        return margins(weighedTable);
    }

    /** The same in one loop. */
    @Benchmark
    public double[] pairs10WeighedPlain() {
        return PlainLoops.pairs(weighed);
    }

    /** 10,000 orders of 100 options, pair by pair. */
    @Benchmark
    public double[] pairs100() {
        return margins(hundredTable);
    }

    /** The same in one loop. */
    @Benchmark
    public double[] pairs100Plain() {
        return PlainLoops.pairs(hundred);
    }

    private static double[] margins(RankingTable table) {
        return counted(table).margins();
    }

    private static PairCount counted(RankingTable table) {
        PairCount count = PairCount.of(table.options());
        count.add(table, 0, table.ballots());
        return count;
    }

    /** Schulze's strongest paths of 100 options, the pairs being counted. */
    @Benchmark
    public double[] schulze() {
        return StrongestPaths.of(strengths, hundred.options());
    }

    /** The same over rows. */
    @Benchmark
    public double[][] schulzePlain() {
        return PlainLoops.paths(strengths, hundred.options());
    }

    /** Ranked pairs of 100 options in a fixed order, the pairs being counted. */
    @Benchmark
    public LockedPairs rankedPairs() {
        return LockedPairs.inFixedOrder(strengths, hundred.options());
    }

    /** 100,000 orders of 10 options, by instant runoff; all ballots are added and taken back. */
    @Benchmark
    public int[] runoff() {
        runoff.add(tenTable, 0, tenTable.ballots());
        int[] leaders = runoff.leaders();
        runoff.remove(tenTable, 0, tenTable.ballots());
        return leaders;
    }

    /** The same, round by round. */
    @Benchmark
    public int runoffPlain() {
        return PlainLoops.runoff(ten);
    }

    /** 7 ballots on 3 options, by weighted confidence in exact decimals. */
    @Benchmark
    public Tally debate() {
        return weightedConfidence.count(debate);
    }
}
