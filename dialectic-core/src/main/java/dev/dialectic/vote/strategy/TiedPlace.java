package dev.dialectic.vote.strategy;

/** What options get of a place that a ballot ties them for. Part of the name of the rules that ask. */
public enum TiedPlace {
    /** They split it evenly, so that every ballot counts once: the default. */
    SPLIT("ties split"),
    /** Each gets all of it, as if the ballot were one of approval. */
    COUNT_EACH("ties count for each");

    final String words;

    TiedPlace(String words) {
        this.words = words;
    }
}
