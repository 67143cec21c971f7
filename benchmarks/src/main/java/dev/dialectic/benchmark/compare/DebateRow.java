package dev.dialectic.benchmark.compare;

/**
 * What debating did to the decisions of one strategy in one slice. Immutable and thread-safe.
 *
 * @param strategy the strategy's name
 * @param slice the slice; "" for all debates
 * @param polls how many debates, the truth of which is known
 * @param first the share decided rightly by the first vote
 * @param last the share decided rightly by the last vote
 * @param gainInterval the interval of last less first, by paired bootstrap
 * @param fixed how many the debate made right
 * @param broken how many the debate made wrong
 */
public record DebateRow(
        String strategy,
        String slice,
        int polls,
        double first,
        double last,
        Interval gainInterval,
        int fixed,
        int broken) {}
