package dev.dialectic.benchmark.vote;

import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Strategies;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What each rule costs a debate. It serves the decision to count debates in exact decimals by every rule, and to count after
 * every ballot when a poll may stop early: a rule has to vanish beside a single call to a model.
 *
 * <p>{@link VoteReport} measures every rule; by hand one is named: {@code java -jar benchmarks/target/benchmarks.jar RuleBenchmark
 * -p rule=Black}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class RuleBenchmark {

    /** The rule, by the name that a debate records. */
    @Param("weighted confidence")
    String rule = "weighted confidence";

    private final Poll poll = Ballots.panel(7, List.of("Rewrite it", "Refactor it", "Leave it"));
    private VotingStrategy strategy = Strategies.weightedConfidence();

    /** Finds the rule. */
    @Setup
    public void find() {
        strategy = Strategies.named(rule);
    }

    /** 7 ballots on 3 options: a choice, a ranking, grades, points and predictions each. */
    @Benchmark
    public Tally count() {
        return strategy.count(poll);
    }
}
