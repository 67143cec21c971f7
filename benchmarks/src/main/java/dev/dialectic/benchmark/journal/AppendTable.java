package dev.dialectic.benchmark.journal;

import dev.dialectic.benchmark.TextTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.util.Statistics;

/**
 * What {@link AppendBenchmark} gave. Everything is measured in turns, several times over, and the middle of the turns counts: so a
 * disk that is slow for a minute is slow for one turn of each. Used by one thread.
 */
final class AppendTable {

    private static final int EVENTS = CheckpointStore.LONGEST;

    /** What the turns gave of one contender, in microseconds and in syncs a microsecond. */
    private record Turns(List<Double> half, List<Double> most, List<Double> rate) {
        Turns() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Map<Contender, Turns> measured = new EnumMap<>(Contender.class);

    /** Measures one turn of all contenders. */
    void measure(Pace pace) throws RunnerException {
        for (RunResult result : pace.run(AppendBenchmark.class.getName() + ".append")) {
            Contender contender = Contender.valueOf(result.getParams().getParam("contender"));
            Turns turns = measured.computeIfAbsent(contender, first -> new Turns());
            Statistics numbers = result.getPrimaryResult().getStatistics();
            if (result.getParams().getMode() == Mode.SampleTime) {
                turns.half().add(numbers.getPercentile(50));
                turns.most().add(numbers.getPercentile(99));
            } else {
                turns.rate().add(numbers.getMean());
            }
        }
    }

    /** The table. */
    TextTable table() throws IOException {
        TextTable table = new TextTable(List.of(
                "store", "events/s", "p50 µs", "p99 µs", "p50 : bare", "bytes kept/event", "bytes written/event"));
        for (Map.Entry<Contender, Turns> row : measured.entrySet()) {
            Contender contender = row.getKey();
            double half = Pace.median(row.getValue().half());
            double bare = Pace.median(
                    measured.getOrDefault(contender.bare(), row.getValue()).half());
            long[] bytes = bytes(contender);
            table.row(List.of(
                    contender.words(),
                    whole(Pace.median(row.getValue().rate()) * contender.eventsPerSync() * 1_000_000),
                    number(half),
                    number(Pace.median(row.getValue().most())),
                    String.format(Locale.ROOT, "%.2f", half / bare),
                    String.valueOf(bytes[0] / EVENTS),
                    String.valueOf(bytes[1] / EVENTS)));
        }
        return table;
    }

    /** How many bytes a debate has on disk in the end, and how many were written for it. */
    private static long[] bytes(Contender contender) throws IOException {
        Path folder = Folders.create("bytes");
        long kept = 0;
        long written = 0;
        try (Store store = contender.open(folder)) {
            for (int i = 1; i <= EVENTS; i++) {
                store.add(Speech.event(i));
                long now = Folders.size(folder);
                written += contender.rewrites() ? now : now - kept;
                kept = now;
            }
        }
        Folders.delete(folder);
        return new long[] {kept, written};
    }

    private static String number(double micros) {
        return micros < 10 ? String.format(Locale.ROOT, "%.1f", micros) : whole(micros);
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,d", Math.round(number));
    }
}
