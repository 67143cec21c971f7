package dev.dialectic.benchmark;

import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.consensus.Verdict;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Electorate;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Strategies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
 * What the default rule costs a debate. It serves the decision to sum exact decimals and not doubles: a count of seven
 * ballots has to vanish beside a single call to a model, and one of a thousand beside a screen refresh.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar WeightedConfidence}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class WeightedConfidenceBenchmark {

    private static final List<String> OPTIONS = List.of("Rewrite it", "Refactor it", "Leave it");

    private final VotingStrategy voting = Strategies.weightedConfidence();
    private final ConsensusRule consensus = ConsensusRule.supermajority();

    /** A debate's panel, and more voters than any debate has. */
    @Param({"7", "1000"})
    int ballots;

    private Poll poll = Poll.of(OPTIONS, new Electorate(Map.of()), Map.of());

    /** Casts the ballots: weights in tenths and confidence in hundredths, as people and models write them. */
    @Setup
    public void cast() {
        Random random = new Random(20_261_121);
        Map<AgentId, Double> weights = new LinkedHashMap<>();
        Map<AgentId, Ballot> cast = new LinkedHashMap<>();
        for (int i = 0; i < ballots; i++) {
            AgentId voter = AgentId.of("voter-" + i);
            weights.put(voter, (5 + random.nextInt(16)) / 10.0);
            cast.put(voter, Ballot.of(OPTIONS.get(random.nextInt(3)), random.nextInt(101) / 100.0, "because"));
        }
        poll = Poll.of(OPTIONS, new Electorate(weights), cast);
    }

    /** Ballots to tally. */
    @Benchmark
    public Tally count() {
        return voting.count(poll);
    }

    /** Ballots to verdict, its reasoning written. */
    @Benchmark
    public Verdict judge() {
        return consensus.judge(poll, voting.count(poll));
    }
}
