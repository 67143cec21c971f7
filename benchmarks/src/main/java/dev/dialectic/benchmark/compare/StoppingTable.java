package dev.dialectic.benchmark.compare;

import dev.dialectic.benchmark.TextTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Prints what stopping saves. Pure functions. */
final class StoppingTable {

    static final String CSV_HEAD =
            "rule,order,wave,slice,polls,asked,saved,accuracy,accuracy_low,accuracy_high,gain,gain_low,gain_high";

    /** A loss of accuracy of which the interval stays within this is called none. */
    private static final double EQUAL = 0.01;

    private static final List<String> HEAD = List.of(
            "stopped at",
            "order",
            "wave",
            "slice",
            "polls",
            "asked",
            "saved %",
            "right %",
            "95 %",
            "to all asked",
            "95 % ");

    private StoppingTable() {}

    static String of(List<StopRow> rows) {
        TextTable table = new TextTable(HEAD);
        rows.forEach(row -> table.row(List.of(
                row.rule(),
                row.order(),
                Integer.toString(row.wave()),
                row.slice().isEmpty() ? "all" : row.slice(),
                Integer.toString(row.polls()),
                Figures.decimal(row.asked(), 2),
                Figures.percent(row.saved()),
                Figures.percent(row.accuracy()),
                Figures.percent(row.accuracyInterval()),
                Figures.signed(row.gain()),
                Figures.signed(row.gainInterval()))));
        return best(rows) + "\n" + table;
    }

    /** What is saved at the same accuracy, in the panel's order, one by one. */
    private static String best(List<StopRow> rows) {
        StringBuilder lines = new StringBuilder();
        for (AskingOrder order : AskingOrder.values()) {
            Optional<StopRow> most = rows.stream()
                    .filter(row -> row.order().equals(order.toString())
                            && row.wave() == 1
                            && row.slice().isEmpty())
                    .filter(row -> row.gainInterval().low() >= -EQUAL)
                    .max(Comparator.comparingDouble(StopRow::saved));
            most.ifPresent(row -> lines.append("most saved at the accuracy of asking all, to within ")
                    .append(Figures.percent(EQUAL))
                    .append(" points, order ")
                    .append(order)
                    .append(": ")
                    .append(Figures.percent(row.saved()))
                    .append(" % by ")
                    .append(row.rule())
                    .append('\n'));
        }
        return lines.toString();
    }

    static String csv(StopRow row) {
        return CsvLine.of(List.of(
                row.rule(),
                row.order(),
                Integer.toString(row.wave()),
                row.slice(),
                Integer.toString(row.polls()),
                Figures.raw(row.asked()),
                Figures.raw(row.saved()),
                Figures.raw(row.accuracy()),
                Figures.raw(row.accuracyInterval().low()),
                Figures.raw(row.accuracyInterval().high()),
                Figures.raw(row.gain()),
                Figures.raw(row.gainInterval().low()),
                Figures.raw(row.gainInterval().high())));
    }
}
