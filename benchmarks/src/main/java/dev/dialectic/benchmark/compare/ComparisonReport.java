package dev.dialectic.benchmark.compare;

import dev.dialectic.benchmark.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a comparison found. Immutable and thread-safe.
 *
 * @param summary what the votes are, in lines
 * @param notes what was chosen and what could not be compared, in lines
 * @param rows a row for each strategy and slice, all polls first; empty unless strategies were compared
 * @param debates a row for each strategy and slice of debates; empty unless debates were compared
 * @param stops a row for each rule that stops asking; empty unless those were compared
 * @param agreement what agreement tells of polls of which the truth is known; without rows unless strategies were compared
 */
public record ComparisonReport(
        List<String> summary,
        List<String> notes,
        List<Row> rows,
        List<DebateRow> debates,
        List<StopRow> stops,
        AgreementTable agreement) {

    private static final List<String> HEAD =
            List.of(("strategy,slice,polls,right %,95 %,to plurality,95 % ,fixed,broken,Brier,ECE,"
                            + "Brier isotonic,ECE isotonic,Brier Platt,ECE Platt,flips,saved %")
                    .split(","));

    /** What stands for agreement where none was looked at. */
    static final AgreementTable NONE = new AgreementTable(List.of(), new Reliable(Double.NaN, Double.NaN));

    /** Copies. */
    public ComparisonReport {
        summary = List.copyOf(summary);
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
        debates = List.copyOf(debates);
        stops = List.copyOf(stops);
    }

    /**
     * The row of a strategy on all polls.
     *
     * @param strategy its name
     * @return the row
     * @throws IllegalArgumentException if it was not compared
     */
    public Row row(String strategy) {
        return rows.stream()
                .filter(row -> row.slice().isEmpty() && row.strategy().equals(strategy))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("comparison: expected a strategy of "
                        + rows.stream().map(Row::strategy).distinct().toList() + ", found \"" + strategy + "\""));
    }

    /**
     * As a table for people.
     *
     * @return the lines, shares in percent
     */
    public String table() {
        return Stream.concat(summary.stream(), notes.stream()).collect(Collectors.joining("\n", "", "\n\n"))
                + (agreement.rows().isEmpty() ? "" : agreement + "\n")
                + (!stops.isEmpty() ? StoppingTable.of(stops) : debates.isEmpty() ? strategiesTable() : debatesTable());
    }

    /**
     * As CSV for programs.
     *
     * @return a head and a line for each row, shares in [0, 1]
     */
    public String csv() {
        List<String> lines = new ArrayList<>();
        if (!stops.isEmpty()) {
            lines.add(StoppingTable.CSV_HEAD);
            stops.forEach(row -> lines.add(StoppingTable.csv(row)));
        } else if (debates.isEmpty()) {
            lines.add("strategy,slice,polls,accuracy,accuracy_low,accuracy_high,gain,gain_low,gain_high,brier,ece,"
                    + "brier_isotonic,ece_isotonic,brier_platt,ece_platt,"
                    + "fixed,broken,flips,saved");
            rows.forEach(row -> lines.add(csv(row)));
        } else {
            lines.add("strategy,slice,polls,first,last,gain_low,gain_high,fixed,broken");
            debates.forEach(row -> lines.add(csv(row)));
        }
        return String.join("\n", lines) + "\n";
    }

    /**
     * As a chart.
     *
     * @return an SVG document: the accuracy of each strategy on all polls, with its interval
     */
    public String svg() {
        return AccuracyChart.of(this);
    }

    private String strategiesTable() {
        TextTable table = new TextTable(HEAD);
        rows.forEach(row -> table.row(List.of(
                row.strategy(),
                row.slice().isEmpty() ? "all" : row.slice(),
                Integer.toString(row.polls()),
                Figures.percent(row.accuracy()),
                Figures.percent(row.accuracyInterval()),
                Figures.signed(row.gain()),
                Figures.signed(row.gainInterval()),
                Integer.toString(row.fixed()),
                Integer.toString(row.broken()),
                Figures.decimal(row.brier(), 3),
                Figures.decimal(row.calibrationError(), 3),
                Figures.decimal(row.isotonic().brier(), 3),
                Figures.decimal(row.isotonic().calibrationError(), 3),
                Figures.decimal(row.platt().brier(), 3),
                Figures.decimal(row.platt().calibrationError(), 3),
                Figures.decimal(row.flips(), 2),
                Figures.percent(row.saved()))));
        return table.toString();
    }

    private String debatesTable() {
        TextTable table = new TextTable(List.of(
                "strategy", "slice", "debates", "first right %", "last right %", "gain", "95 %", "fixed", "broken"));
        debates.forEach(row -> table.row(List.of(
                row.strategy(),
                row.slice().isEmpty() ? "all" : row.slice(),
                Integer.toString(row.polls()),
                Figures.percent(row.first()),
                Figures.percent(row.last()),
                Figures.signed(row.last() - row.first()),
                Figures.signed(row.gainInterval()),
                Integer.toString(row.fixed()),
                Integer.toString(row.broken()))));
        return table.toString();
    }

    private static String csv(Row row) {
        return CsvLine.of(Stream.concat(
                        Stream.of(row.strategy(), row.slice(), Integer.toString(row.polls())),
                        Stream.of(
                                Figures.raw(row.accuracy()),
                                Figures.raw(row.accuracyInterval().low()),
                                Figures.raw(row.accuracyInterval().high()),
                                Figures.raw(row.gain()),
                                Figures.raw(row.gainInterval().low()),
                                Figures.raw(row.gainInterval().high()),
                                Figures.raw(row.brier()),
                                Figures.raw(row.calibrationError()),
                                Figures.raw(row.isotonic().brier()),
                                Figures.raw(row.isotonic().calibrationError()),
                                Figures.raw(row.platt().brier()),
                                Figures.raw(row.platt().calibrationError()),
                                Integer.toString(row.fixed()),
                                Integer.toString(row.broken()),
                                Figures.raw(row.flips()),
                                Figures.raw(row.saved())))
                .toList());
    }

    private static String csv(DebateRow row) {
        return CsvLine.of(List.of(
                row.strategy(),
                row.slice(),
                Integer.toString(row.polls()),
                Figures.raw(row.first()),
                Figures.raw(row.last()),
                Figures.raw(row.gainInterval().low()),
                Figures.raw(row.gainInterval().high()),
                Integer.toString(row.fixed()),
                Integer.toString(row.broken())));
    }
}
