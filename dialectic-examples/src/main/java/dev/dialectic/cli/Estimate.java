package dev.dialectic.cli;

import dev.dialectic.call.Usage;

/**
 * What debates will need at the most. Immutable and thread-safe.
 *
 * @param calls how many calls, at least 0
 * @param usage what they use together
 */
record Estimate(long calls, Usage usage) {

    /** Nothing. */
    static final Estimate NONE = new Estimate(0, Usage.NONE);

    /** Both. */
    Estimate plus(Estimate other) {
        return new Estimate(calls + other.calls, usage.plus(other.usage));
    }
}
