package dev.dialectic.benchmark.vote;

import dev.dialectic.benchmark.journal.Circumstances;
import dev.dialectic.benchmark.journal.Pace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures the counting of votes, the inference of truth and the replay of debates, in the same run as plain loops in Java and,
 * where there is {@code gcc}, in C, prints the table and draws the chart.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar dev.dialectic.benchmark.vote.VoteReport [--chart ratios.svg] [columns]
 * [inference] [rules] [replay] [threads]}
 */
public final class VoteReport {

    private static final int TURNS = 101;
    private static final String CHART = "--chart";

    private VoteReport() {}

    /**
     * Measures and prints.
     *
     * @param arguments the parts, all when none is named; and where the chart of the ratios to C goes
     */
    public static void main(String... arguments) throws IOException, RunnerException {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Optional<Path> chart = Optional.empty();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(CHART) && i + 1 < arguments.length) {
                chart = Optional.of(Path.of(arguments[++i]));
            } else {
                parts.add(part(arguments[i]));
            }
        }
        String svg = run(Pace.FULL, TURNS, parts.isEmpty() ? EnumSet.allOf(Part.class) : parts, System.out);
        if (chart.isPresent()) {
            Files.writeString(chart.get(), svg);
        }
    }

    /** Measures at a pace, prints, and gives the chart. */
    static String run(Pace pace, int turns, Set<Part> parts, PrintStream out) throws IOException, RunnerException {
        String circumstances = Circumstances.now();
        out.println(circumstances);
        out.println(Circumstances.load() + " before");
        boolean divides = parts.contains(Part.COLUMNS) || parts.contains(Part.INFERENCE);
        Map<String, Double> c = divides ? Reference.nanos(turns) : Map.of();
        if (divides) {
            out.println(Circumstances.load() + (c.isEmpty() ? ", without a C compiler" : " after C"));
        }
        VoteTable table = new VoteTable(c);
        for (Part part : parts) {
            table.add(part, part.measured(pace));
            out.println(Circumstances.load() + " after " + part);
        }
        out.println();
        out.print(table);
        return table.chart(
                "Times as long as C, " + circumstances.lines().findFirst().orElse(""));
    }

    private static Part part(String word) {
        return Arrays.stream(Part.values())
                .filter(part -> part.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected one of " + Arrays.toString(Part.values()) + ", found " + word));
    }
}
