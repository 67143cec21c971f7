package dev.dialectic.cursor.lint;

import java.util.List;

/**
 * The measures of a folder. Immutable and thread-safe.
 *
 * @param rows one for each measure, in order
 * @param warnings what is no measure but should be known: files that Cursor ignores, links, hidden characters
 */
public record LintReport(List<LintRow> rows, List<Offender> warnings) {

    /** Copies. */
    public LintReport {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }

    /**
     * Whether every measure that applies reaches its target.
     *
     * @return false if one fails; warnings do not count
     */
    public boolean passes() {
        return rows.stream().noneMatch(row -> row.outcome() == LintRow.Outcome.FAIL);
    }

    /**
     * The row of a measure.
     *
     * @param measure the measure
     * @return its row
     * @throws IllegalArgumentException if it was not measured
     */
    public LintRow row(Measure measure) {
        return rows.stream()
                .filter(row -> row.measure() == measure)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("measure: " + measure + " was not measured"));
    }
}
