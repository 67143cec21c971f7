package dev.dialectic.benchmark.compare;

import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * What a strategy makes of a poll. Immutable and thread-safe.
 *
 * @param leaders what it decides: one choice, several when they are tied, none without votes
 * @param probability how probable it holds the decision to be right, in [0, 1]; of a rule that says none, its support
 * @param flips counts the fewest ballots that, changed, change who leads, when it is asked; not a number when that is not known
 */
public record Decision(List<String> leaders, double probability, DoubleSupplier flips) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the probability is not in [0, 1]
     */
    public Decision {
        leaders = List.copyOf(leaders);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("decision: expected a probability in [0, 1], found " + probability);
        }
    }

    /**
     * A decision of which nobody knows how firm it is.
     *
     * @param leaders what it decides
     * @param probability how probable it holds the decision to be right, in [0, 1]
     * @throws IllegalArgumentException if the probability is not in [0, 1]
     */
    public Decision(List<String> leaders, double probability) {
        this(leaders, probability, () -> Double.NaN);
    }
}
