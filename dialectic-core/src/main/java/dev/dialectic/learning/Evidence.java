package dev.dialectic.learning;

/**
 * What a vote tells of each label that may be the truth, in the measure that a method adds up: weights or
 * log-likelihoods, with the parameters that it found.
 */
@FunctionalInterface
interface Evidence {

    /** What it adds to one label that a voter said the same or another. */
    double of(int poll, int voter, int said, int truly);

    /** What a label has before anybody votes. */
    default double before(int poll, int truly) {
        return 0;
    }

    /** Each vote adds its voter's weight to the label that it is for, and nothing to the others. */
    static Evidence weights(double... weights) {
        return (poll, voter, said, truly) -> said == truly ? weights[voter] : 0;
    }
}
