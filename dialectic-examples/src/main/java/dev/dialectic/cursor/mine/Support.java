package dev.dialectic.cursor.mine;

/**
 * How often the repository keeps a rule and how often it breaks it. Immutable and thread-safe.
 *
 * @param kept how many cases keep it, at least 0
 * @param broken how many cases break it, at least 0
 * @param recentlyKept how many of the cases that keep it are recent, at most {@code kept}
 * @param recentlyBroken how many of the cases that break it are recent, at most {@code broken}
 * @param fact whether it states what one file says, so that one case is enough
 */
public record Support(int kept, int broken, int recentlyKept, int recentlyBroken, boolean fact) {

    /** The Wilson lower bound that a rule which is no fact must reach. */
    public static final double GATE = 0.8;

    /** How many cases must keep a rule which is no fact. */
    public static final int FEWEST = 5;

    /** The normal quantile of a two-sided 95 % interval. */
    private static final double Z = 1.959963984540054;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is negative or a recent one is above its whole
     */
    public Support {
        if (kept < 0 || broken < 0 || recentlyKept < 0 || recentlyBroken < 0) {
            throw new IllegalArgumentException("support: expected numbers of at least 0, found " + kept + ", " + broken
                    + ", " + recentlyKept + ", " + recentlyBroken);
        }
        if (recentlyKept > kept || recentlyBroken > broken) {
            throw new IllegalArgumentException("support: expected the recent cases among all, found " + recentlyKept
                    + " of " + kept + " and " + recentlyBroken + " of " + broken);
        }
    }

    /**
     * The support of what a file says.
     *
     * @param places how many places say it, at least 1
     * @return support without violations
     */
    public static Support fact(int places) {
        return new Support(places, 0, places, 0, true);
    }

    /**
     * The support of a habit whose age is not known: every case counts as recent.
     *
     * @param kept how many cases keep it
     * @param broken how many cases break it
     * @return the support
     */
    public static Support counted(int kept, int broken) {
        return new Support(kept, broken, kept, broken, false);
    }

    /**
     * How many cases there are.
     *
     * @return those that keep it and those that break it
     */
    public int cases() {
        return kept + broken;
    }

    /**
     * The lower end of the 95 % Wilson score interval for the share of cases that keep the rule (Wilson, "Probable
     * inference, the law of succession, and statistical inference", JASA 22, 1927).
     *
     * @return a share in [0, 1]; 0 without cases
     */
    public double wilson() {
        if (cases() == 0) {
            return 0;
        }
        double n = cases();
        double share = kept / n;
        double centre = share + Z * Z / (2 * n);
        double spread = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return Math.max(0, (centre - spread) / (1 + Z * Z / n));
    }

    /**
     * Whether the rule may be debated at all.
     *
     * @return true for a fact that something states, or a habit with enough cases and a Wilson bound that reaches the gate
     */
    public boolean passes() {
        return fact ? kept > 0 : kept >= FEWEST && wilson() >= GATE;
    }
}
