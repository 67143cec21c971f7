package dev.dialectic.benchmark.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How thoroughly it is measured. Immutable and thread-safe. */
public enum Pace {
    /** As the benchmarks say themselves. */
    FULL,
    /** Only to see that it works: a millisecond each, in this process. */
    SMOKE;

    /**
     * Runs the benchmarks whose names match.
     *
     * @param names a regular expression
     * @param profilers what is looked at besides, by JMH's names
     */
    public Collection<RunResult> run(String names, String... profilers) throws RunnerException {
        return run(names, Map.of(), profilers);
    }

    /**
     * Runs the benchmarks whose names match, with parameters of the caller's.
     *
     * @param names a regular expression
     * @param parameters the values of parameters, by their names
     * @param profilers what is looked at besides, by JMH's names
     */
    public Collection<RunResult> run(String names, Map<String, List<String>> parameters, String... profilers)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(names)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .jvmArgsAppend(
                        "-D" + Folders.PROPERTY + "=" + System.getProperty(Folders.PROPERTY, "target"),
                        "-Dslf4j.internal.verbosity=ERROR");
        for (String profiler : profilers) {
            options = options.addProfiler(profiler);
        }
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            options = options.param(parameter.getKey(), parameter.getValue().toArray(String[]::new));
        }
        if (this == SMOKE) {
            options = options.forks(0)
                    .param("polls", "200")
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
