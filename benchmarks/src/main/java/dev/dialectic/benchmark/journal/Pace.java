package dev.dialectic.benchmark.journal;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How thoroughly it is measured. Immutable and thread-safe. */
enum Pace {
    /** As the benchmarks say themselves. */
    FULL,
    /** Only to see that it works: a millisecond each, in this process. */
    SMOKE;

    /** Runs the benchmarks whose names match. */
    Collection<RunResult> run(String names) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(names)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .jvmArgsAppend(
                        "-D" + Folders.PROPERTY + "=" + System.getProperty(Folders.PROPERTY, "target"),
                        "-Dslf4j.internal.verbosity=ERROR");
        if (this == SMOKE) {
            options = options.forks(0)
                    .warmupIterations(0)
                    .param("events", "100")
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(1));
        }
        return new Runner(options.build()).run();
    }

    /** The middle one of some numbers. */
    static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
