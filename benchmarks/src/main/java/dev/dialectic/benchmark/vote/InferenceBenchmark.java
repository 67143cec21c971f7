package dev.dialectic.benchmark.vote;

import dev.dialectic.learning.AgreementWeights;
import dev.dialectic.learning.DawidSkene;
import dev.dialectic.learning.Glad;
import dev.dialectic.learning.InferredTruth;
import dev.dialectic.learning.LabelTable;
import dev.dialectic.learning.Mace;
import dev.dialectic.learning.MajorityVote;
import dev.dialectic.learning.OneCoin;
import dev.dialectic.learning.Stopping;
import dev.dialectic.learning.SwapConsistency;
import dev.dialectic.learning.TruthInference;
import dev.dialectic.learning.Wawa;
import dev.dialectic.learning.ZeroBasedSkill;
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
 * What it costs to infer the truth of many polls from their votes alone, 20 iterations where a method iterates. It serves the
 * decision to keep labels in sorted columns, to multiply probabilities and not to add logarithms, and to infer anew rather than
 * to update what was inferred.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar InferenceBenchmark}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
@Fork(1)
public class InferenceBenchmark {

    private static final Stopping TWENTY = Stopping.after(20);

    /** The methods, by the names that the parameter takes. */
    static final List<String> METHODS = List.of(
            "dawidSkene",
            "oneCoin",
            "glad",
            "mace",
            "wawa",
            "zeroBasedSkill",
            "swapConsistency",
            "agreementWeights",
            "majorityVote");

    /** Which method. */
    @Param({
        "dawidSkene",
        "oneCoin",
        "glad",
        "mace",
        "wawa",
        "zeroBasedSkill",
        "swapConsistency",
        "agreementWeights",
        "majorityVote"
    })
    String method = "dawidSkene";

    /** How many polls there are, of five votes each. */
    @Param("20000")
    int polls = 20_000;

    private TruthInference inference = new MajorityVote();
    private LabelTable table = Ballots.labels(1, false);

    /** Makes the votes; for swap consistency each voter votes twice, in half as many polls. */
    @Setup
    public void vote() {
        inference = inference();
        table = inference instanceof SwapConsistency ? Ballots.labels(polls / 2, true) : Ballots.labels(polls, false);
    }

    private TruthInference inference() {
        return switch (method) {
            case "dawidSkene" -> DawidSkene.untilConverged().stopping(TWENTY);
            case "oneCoin" -> new OneCoin(TWENTY);
            case "glad" -> new Glad(TWENTY);
            case "mace" -> new Mace(TWENTY);
            case "wawa" -> new Wawa();
            case "zeroBasedSkill" -> new ZeroBasedSkill(20);
            case "swapConsistency" -> new SwapConsistency();
            case "agreementWeights" -> new AgreementWeights().stopping(TWENTY);
            case "majorityVote" -> new MajorityVote();
            default -> throw new IllegalArgumentException("expected one of " + METHODS + ", found " + method);
        };
    }

    /** From the table to what is probably true. */
    @Benchmark
    public InferredTruth infer() {
        return inference.infer(table);
    }
}
