package dev.dialectic.learning;

/**
 * Turns a score (a confidence, a share of votes, a margin) into the probability of being right that history gives it.
 * Implementations are immutable and thread-safe, and never give a higher score a lower probability unless history
 * said so of scores in general.
 */
public interface Calibration {

    /**
     * The name with every parameter.
     *
     * @return the name
     */
    String name();

    /**
     * The probability of being right.
     *
     * @param score a finite score
     * @return the probability in [0, 1]
     * @throws IllegalArgumentException if the score is not a number
     */
    double probability(double score);
}
