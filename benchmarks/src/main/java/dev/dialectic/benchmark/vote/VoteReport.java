package dev.dialectic.benchmark.vote;

import dev.dialectic.benchmark.journal.Circumstances;
import dev.dialectic.benchmark.journal.Pace;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures the counting of votes, in the same run as plain loops in Java and, where there is {@code gcc}, in C, and prints the
 * table.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar dev.dialectic.benchmark.vote.VoteReport}
 */
public final class VoteReport {

    private static final int TURNS = 101;

    private VoteReport() {}

    /**
     * Measures and prints.
     *
     * @param arguments none
     */
    public static void main(String... arguments) throws IOException, RunnerException {
        run(Pace.FULL, TURNS, System.out);
    }

    /** Measures at a pace and prints. */
    static void run(Pace pace, int turns, PrintStream out) throws IOException, RunnerException {
        out.println(Circumstances.now());
        out.println(Circumstances.load() + " before");
        Map<String, Double> c = Reference.nanos(turns);
        out.println(Circumstances.load() + (c.isEmpty() ? ", without a C compiler" : " after C"));
        String table = VoteTable.measured(pace, c).toString();
        out.println(Circumstances.load() + " after Java");
        out.println();
        out.print(table);
    }
}
