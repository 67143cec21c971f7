package dev.dialectic.benchmark.journal;

import java.io.IOException;
import java.io.PrintStream;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures the journal and all that it is compared with, and prints the tables.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar dev.dialectic.benchmark.journal.JournalReport [turns]}
 */
public final class JournalReport {

    private static final int TURNS = 3;

    private JournalReport() {}

    /**
     * Measures and prints.
     *
     * @param arguments how many turns of appending are measured; {@value #TURNS} when that is not said
     */
    public static void main(String... arguments) throws IOException, RunnerException {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        int turns = arguments.length == 0 ? TURNS : Integer.parseInt(arguments[0]);
        run(Pace.FULL, turns, DamageTrial.full(), System.out);
    }

    /** Measures at a pace and prints. */
    static void run(Pace pace, int turns, DamageTrial damage, PrintStream out) throws IOException, RunnerException {
        out.println(Circumstances.now());
        out.println(Circumstances.load() + " before");
        AppendTable appends = new AppendTable();
        for (int turn = 1; turn <= turns; turn++) {
            appends.measure(pace);
            out.println(Circumstances.load() + " after turn " + turn + " of " + turns);
        }
        out.println();
        out.println(appends.table());
        out.println(ResumeTable.measured(pace));
        out.println(Circumstances.load() + " after resuming");
        out.println();
        out.print(DamageTrial.table(damage.run()));
    }
}
