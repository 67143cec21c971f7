package dev.dialectic.benchmark.guard;

import dev.dialectic.guard.PromptScreen;
import dev.dialectic.guard.Redacted;
import dev.dialectic.guard.Screening;
import dev.dialectic.guard.SecretRedactor;
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
 * How long it takes to look a text over for injections and for secrets. It serves the decision that no text goes to an agent or to the
 * journal unseen: that has to be little beside the call that the text is for, and beside the disk.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar Guard}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GuardBenchmark {

    private static final String[] WORDS =
            ("the a of to and is in that it with for as was on are by this be at from or an have not we"
                            + " store order database token key password user service client request answer latency write read lock index"
                            + " migrate replicate restart because although whenever measured yesterday considerable instance key-value"
                            + " https://example.org/docs/stores.html#limits config.yaml --verbose max_connections=200 api_key: retries: 3")
                    .split(" ");

    private final PromptScreen screen = new PromptScreen();
    private final SecretRedactor redactor = new SecretRedactor();

    /** How long the text is: a statement, and a document that somebody added. */
    @Param({"2000", "50000"})
    int characters = 2_000;

    private String text = "";

    /** Writes prose with some settings in it, without secrets or orders, as most texts are. */
    @Setup
    public void write() {
        Random random = new Random(20_261_121);
        StringBuilder words = new StringBuilder(characters + 100);
        while (words.length() < characters) {
            words.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(12) == 0 ? ".\n" : " ");
        }
        text = words.substring(0, characters);
    }

    /** Signs of injections. */
    @Benchmark
    public Screening screen() {
        return screen.screen(text);
    }

    /** Secrets. */
    @Benchmark
    public Redacted redact() {
        return redactor.redact(text);
    }
}
