package dev.dialectic.benchmark.compare;

/**
 * How well one strategy decided the polls of one slice. Not a number stands for what cannot be told. Immutable and thread-safe.
 *
 * @param strategy the strategy's name
 * @param slice the slice; "" for all polls
 * @param polls how many polls, the truth of which is known
 * @param accuracy the share of them that is decided rightly
 * @param accuracyInterval Wilson's interval of it
 * @param gain the accuracy less that of plurality on the same polls
 * @param gainInterval the interval of it by paired bootstrap
 * @param brier the Brier score of the probability that the strategy states, which is its support unless it learns one
 * @param calibrationError the expected calibration error of it
 * @param isotonic both of that probability, calibrated by isotonic regression on the other folds
 * @param platt both of it, calibrated by Platt's curve on the other folds
 * @param fixed how many polls it decides rightly and plurality wrongly
 * @param broken how many polls it decides wrongly and plurality rightly
 * @param flips the fewest ballots that change who leads, on average
 * @param saved the share of ballots that need not be asked for, because they can no longer change who leads
 */
public record Row(
        String strategy,
        String slice,
        int polls,
        double accuracy,
        Interval accuracyInterval,
        double gain,
        Interval gainInterval,
        double brier,
        double calibrationError,
        Reliable isotonic,
        Reliable platt,
        int fixed,
        int broken,
        double flips,
        double saved) {}
