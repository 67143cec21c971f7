package dev.dialectic.vote.strategy;

/**
 * What becomes of an exhausted ballot: one that ranks no option that still stands. Part of the name of the rules that
 * ask.
 */
public enum Exhausted {
    /** It is set aside: support is a share of the ballots that are left. The default. */
    COUNTS_FOR_NOBODY("exhausted ballots count for nobody"),
    /** It counts for all that stand, who are tied on it: support is a share of all ballots. */
    COUNTS_FOR_ALL("exhausted ballots count for all that stand");

    final String words;

    Exhausted(String words) {
        this.words = words;
    }
}
