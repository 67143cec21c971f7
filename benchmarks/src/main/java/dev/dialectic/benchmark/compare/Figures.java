package dev.dialectic.benchmark.compare;

import java.util.Locale;

/** Numbers as the tables print them; not a number is a dash. */
final class Figures {

    private Figures() {}

    static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    static String percent(Interval interval) {
        return Double.isNaN(interval.low()) ? "–" : percent(interval.low()) + " to " + percent(interval.high());
    }

    static String signed(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%+.1f", 100 * share);
    }

    static String signed(Interval interval) {
        return Double.isNaN(interval.low()) ? "–" : signed(interval.low()) + " to " + signed(interval.high());
    }

    static String decimal(double value, int places) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%." + places + "f", value);
    }

    /** As a program reads it: empty for not a number. */
    static String raw(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
