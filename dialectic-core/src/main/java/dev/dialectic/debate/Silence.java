package dev.dialectic.debate;

import java.util.Objects;

/**
 * Why an agent has no statement or ballot where there could have been one. Immutable and thread-safe.
 *
 * @param reason the kind of silence
 * @param words what a person is told about it
 */
public record Silence(Reason reason, String words) implements Utterance {

    /** The kinds of silence. */
    public enum Reason {
        /** It was asked and had nothing to say. */
        ABSTAINED,
        /** It was asked and would not say. */
        REFUSED,
        /** Its deadline passed. */
        TIMEOUT,
        /** What it answered could not be understood, also when asked again. */
        INVALID_ANSWER,
        /** Its provider asked for fewer calls. */
        RATE_LIMITED,
        /** Its provider could not be reached, or would not take the call. */
        PROVIDER_DOWN,
        /** It failed. */
        EXCEPTION,
        /** Its turn was interrupted. */
        INTERRUPTED,
        /** Its turn was open when the process ended, and the terms say not to ask again. */
        IN_DOUBT,
        /** It no longer exists. */
        DELETED,
        /** It was quarantined. */
        QUARANTINED,
        /** The budget of the debate was used up. */
        BUDGET,
        /** Its ballot was not asked for, since the others had settled the poll. */
        NOT_NEEDED
    }

    /** Checks that nothing is missing. */
    public Silence {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(words, "words");
    }
}
