package dev.dialectic.benchmark.compare;

/**
 * What a rule that stops asking saves, and what that costs, in one slice. Not a number stands for what cannot be told. Immutable and
 * thread-safe.
 *
 * @param rule when it stops
 * @param order in which order voters are asked
 * @param wave how many are asked at a time
 * @param slice the slice; "" for all polls
 * @param polls how many polls, the truth of which is known
 * @param asked how many ballots are asked for in a poll, on average over all polls of the slice
 * @param saved the share of ballots that are not asked for
 * @param accuracy the share of polls that the plurality of what was asked for decides rightly
 * @param accuracyInterval Wilson's interval of it
 * @param gain the accuracy less that of asking all in the same order
 * @param gainInterval the interval of it by paired bootstrap
 */
public record StopRow(
        String rule,
        String order,
        int wave,
        String slice,
        int polls,
        double asked,
        double saved,
        double accuracy,
        Interval accuracyInterval,
        double gain,
        Interval gainInterval) {}
