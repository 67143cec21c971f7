package dev.dialectic.cursor.lint;

import java.util.List;
import java.util.Objects;

/**
 * One measure of a folder. Immutable and thread-safe.
 *
 * @param measure what was measured
 * @param value what was found, as people read it
 * @param outcome whether it reaches the target
 * @param offenders what keeps it from the target, in the order of the files
 */
public record LintRow(Measure measure, String value, Outcome outcome, List<Offender> offenders) {

    /** Whether a value reaches its target. */
    public enum Outcome {
        /** It does. */
        PASS,
        /** It does not. */
        FAIL,
        /** There is nothing to measure. */
        NOT_APPLICABLE
    }

    /** Checks that nothing is missing, and copies. */
    public LintRow {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(outcome, "outcome");
        offenders = List.copyOf(offenders);
    }

    /** A share of which every one must be good. */
    static LintRow share(Measure measure, int all, List<Offender> offenders) {
        long bad = offenders.stream()
                .map(o -> o.file() + ":" + o.line())
                .distinct()
                .count();
        return all == 0
                ? new LintRow(measure, "none", Outcome.NOT_APPLICABLE, List.of())
                : new LintRow(measure, (all - bad) + " of " + all, outcome(offenders.isEmpty()), offenders);
    }

    /** A number that must be 0. */
    static LintRow none(Measure measure, List<Offender> offenders) {
        return new LintRow(measure, String.valueOf(offenders.size()), outcome(offenders.isEmpty()), offenders);
    }

    static Outcome outcome(boolean pass) {
        return pass ? Outcome.PASS : Outcome.FAIL;
    }
}
