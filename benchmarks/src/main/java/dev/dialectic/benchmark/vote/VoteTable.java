package dev.dialectic.benchmark.vote;

import dev.dialectic.benchmark.TextTable;
import dev.dialectic.benchmark.vote.Part.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was measured, beside plain loops and C: as a table, and as a chart of what can be divided. Used by one thread. */
final class VoteTable {

    private final TextTable table =
            new TextTable(List.of("count", "µs", "ns each", "bytes", "plain Java µs", ": plain", "C µs", ": C"));
    private final List<RatioChart.Bar> bars = new ArrayList<>();
    private final Map<String, Double> c;

    /** Divides by what C took, in nanoseconds by name. */
    VoteTable(Map<String, Double> c) {
        this.c = c;
    }

    void add(Part part, Map<String, Timing> timings) {
        for (Work work : part.works()) {
            Optional.ofNullable(timings.get(work.name())).ifPresent(timing -> add(work, timing, timings));
        }
    }

    private void add(Work work, Timing timing, Map<String, Timing> timings) {
        Optional<Double> plain = Timing.nanos(timings, work.name() + "Plain");
        Optional<Double> reference = Optional.ofNullable(c.get(work.reference()));
        reference.ifPresent(other -> bars.add(new RatioChart.Bar(work.words(), timing.nanos() / other)));
        table.row(List.of(
                work.words(),
                number(timing.nanos() / 1_000),
                work.pieces() == 1 ? "–" : number(timing.nanos() / work.pieces()),
                whole(timing.bytes()),
                plain.map(other -> number(other / 1_000)).orElse("–"),
                plain.map(other -> number(timing.nanos() / other)).orElse("–"),
                reference.map(other -> number(other / 1_000)).orElse("–"),
                reference.map(other -> number(timing.nanos() / other)).orElse("–")));
    }

    /** How long everything took against C, in SVG. */
    String chart(String title) {
        return RatioChart.of(title, bars);
    }

    @Override
    public String toString() {
        return table.toString();
    }

    private static String number(double number) {
        return number < 100 ? String.format(Locale.ROOT, "%.2f", number) : whole(number);
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,d", Math.round(number));
    }
}
