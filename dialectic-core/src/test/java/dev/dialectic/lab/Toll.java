package dev.dialectic.lab;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a series of faults came to. Thread-safe. */
public final class Toll {

    /** Of many violations, the first ones tell the story. */
    private static final int TOLD = 10;

    private final String series;
    private final long begun = System.nanoTime();
    private final Map<Invariant, Integer> broken = new EnumMap<>(Invariant.class);
    private final List<String> words = new ArrayList<>();
    private int tried;
    private int survived;
    private int explained;
    private int askedAgain;
    private int repeated;
    private int inDoubt;

    /**
     * A toll of nothing yet.
     *
     * @param series what the series is called
     */
    public Toll(String series) {
        this.series = series;
    }

    /**
     * Adds one debate that went through faults.
     *
     * @param where which faults, so that they can be tried again
     * @param checker what was written down of it
     */
    public synchronized void add(String where, JournalChecker checker) {
        add(where, checker.violations());
        askedAgain += checker.askedAfterRecorded();
        repeated += checker.repeated();
        inDoubt += checker.inDoubt();
    }

    /**
     * Adds what is known of one debate that went through faults.
     *
     * @param where which faults
     * @param violations what does not hold of it
     */
    public synchronized void add(String where, List<Violation> violations) {
        tried++;
        if (violations.isEmpty()) {
            survived++;
        }
        for (Violation violation : violations) {
            broken.merge(violation.invariant(), 1, Integer::sum);
            if (words.size() < TOLD) {
                words.add(where + ": " + violation);
            }
        }
    }

    /** Notes that a debate did not end and that whoever held it was told why. */
    public synchronized void explain() {
        explained++;
    }

    /**
     * How many were tried.
     *
     * @return a number of at least 0
     */
    public synchronized int tried() {
        return tried;
    }

    /**
     * Which invariants were broken how often.
     *
     * @return a number of at least 1 by invariant
     */
    public synchronized Map<Invariant, Integer> broken() {
        return new EnumMap<>(broken);
    }

    /**
     * What is wrong, the first of it.
     *
     * @return sentences
     */
    public synchronized List<String> words() {
        return List.copyOf(words);
    }

    /**
     * Whether no more calls were repeated than are in doubt.
     *
     * @return true if so
     */
    public synchronized boolean withinBound() {
        return repeated <= inDoubt;
    }

    /** Prints the figures on a line. */
    public synchronized void print() {
        System.out.printf(
                "%s: %d of %d survived, %d acknowledged events lost, %d calls made after their answer was recorded, "
                        + "%d repeated of %d in doubt%s, %.1f s%n",
                series,
                survived,
                tried,
                broken.getOrDefault(Invariant.I1_ACKNOWLEDGED_IS_KEPT, 0),
                askedAgain,
                repeated,
                inDoubt,
                explained == 0 ? "" : ", " + explained + " stopped and said why",
                (System.nanoTime() - begun) / 1e9);
    }
}
