package dev.dialectic.cursor.lint;

import java.util.List;
import java.util.Locale;

/** A report as plain text: the table, then what keeps it from its targets. Stateless and thread-safe. */
public final class LintTable {

    private LintTable() {}

    /**
     * The report for people to read.
     *
     * @param report the report
     * @return lines with {@code \n} at their ends, at most 120 characters wide in the table
     */
    public static String of(LintReport report) {
        int width = report.rows().stream()
                .mapToInt(row -> row.value().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (LintRow row : report.rows()) {
            text.append(String.format(
                            Locale.ROOT,
                            "%-4s %-5s %-55s %-" + Math.max(width, 5) + "s  target %s",
                            row.measure(),
                            word(row.outcome()),
                            row.measure().title(),
                            row.value(),
                            row.measure().target())
                    .stripTrailing());
            text.append('\n');
        }
        report.rows().forEach(row -> list(row.measure().name(), row.offenders(), text));
        list("warning", report.warnings(), text);
        return text.toString();
    }

    private static void list(String heading, List<Offender> offenders, StringBuilder text) {
        offenders.forEach(
                offender -> text.append(heading).append("  ").append(offender).append('\n'));
    }

    private static String word(LintRow.Outcome outcome) {
        return switch (outcome) {
            case PASS -> "ok";
            case FAIL -> "FAIL";
            case NOT_APPLICABLE -> "-";
        };
    }
}
