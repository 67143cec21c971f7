package dev.dialectic.benchmark.compare;

/**
 * Where a figure is with a confidence of 95 %. Immutable and thread-safe.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(double low, double high) {

    private static final double Z = 1.959963984540054;

    /** The interval of no polls. */
    static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    /**
     * Wilson's interval of a share. E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
     *
     * @param right how much was right
     * @param of of how many
     * @return the interval in [0, 1]
     */
    static Interval wilson(double right, int of) {
        if (of == 0) {
            return NONE;
        }
        double share = right / of;
        double scale = 1 + Z * Z / of;
        double middle = (share + Z * Z / (2 * of)) / scale;
        double half = Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of)) / scale;
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
