package dev.dialectic.llm.json;

/** Descriptions of schema elements. */
final class Meaning {

    private Meaning() {}

    /** What a value stands for, and what it may be. */
    static String with(String meaning, String words) {
        return meaning.isBlank() ? words : meaning + " (" + words + ")";
    }
}
