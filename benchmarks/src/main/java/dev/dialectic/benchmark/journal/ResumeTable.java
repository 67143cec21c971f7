package dev.dialectic.benchmark.journal;

import dev.dialectic.benchmark.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/** What {@link ResumeBenchmark} gave: the first time in a process, and the later half of the times. Stateless. */
final class ResumeTable {

    private ResumeTable() {}

    /** Measures and gives the table. */
    static TextTable measured(Pace pace) throws RunnerException {
        TextTable table = new TextTable(List.of("resume", "events", "first ms", "later ms"));
        for (RunResult result : pace.run(ResumeBenchmark.class.getName() + ".*")) {
            List<Double> first = new ArrayList<>();
            List<Double> later = new ArrayList<>();
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                List<Double> times = fork.getIterationResults().stream()
                        .map(IterationResult::getPrimaryResult)
                        .map(time -> time.getScore())
                        .toList();
                first.add(times.get(0));
                later.addAll(times.subList(times.size() / 2, times.size()));
            }
            String name = result.getParams().getBenchmark();
            table.row(List.of(
                    words(name.substring(name.lastIndexOf('.') + 1)),
                    result.getParams().getParam("events"),
                    number(Pace.median(first)),
                    number(Pace.median(later))));
        }
        return table;
    }

    private static String words(String name) {
        return switch (name) {
            case "journal" -> "FileJournal: open + replay";
            case "journalRead" -> "FileJournal: read";
            case "lines" -> "JSON lines: read + replay";
            default -> "memory: replay";
        };
    }

    private static String number(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.1f" : "%.0f", millis);
    }
}
