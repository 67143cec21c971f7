package dev.dialectic.debate;

import java.util.Locale;
import java.util.Objects;

/**
 * A stretch of a debate in which every agent has one turn. Immutable and thread-safe.
 *
 * @param round 0 for what happens before the first round, then counting from 1
 * @param kind what is done in it
 * @param number tells phases of one kind in one round apart, counting from 1
 */
public record Phase(int round, Kind kind, int number) {

    /** What is done in a phase. */
    public enum Kind {
        /** Each agent takes its sealed initial position. */
        POSITION,
        /** Each agent makes its opening statement. */
        OPENING,
        /** Each agent answers the others by name. */
        REBUTTAL,
        /** Each voter casts a sealed ballot. */
        BALLOT,
        /** The judge scores the agents. */
        JUDGMENT
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the round is below 0 or the number below 1
     */
    public Phase {
        Objects.requireNonNull(kind, "kind");
        if (round < 0 || number < 1) {
            throw new IllegalArgumentException(
                    "phase: expected a round of at least 0 and a number of at least 1, found " + round + " and "
                            + number);
        }
    }

    /**
     * The poll of a round.
     *
     * @param round the round
     * @return its phase of ballots
     */
    public static Phase ballots(int round) {
        return new Phase(round, Kind.BALLOT, 1);
    }

    /**
     * The name of this phase within its debate.
     *
     * @return such as {@code 1/rebuttal/2}
     */
    public String key() {
        return round + "/" + kind.name().toLowerCase(Locale.ROOT) + "/" + number;
    }

    @Override
    public String toString() {
        String words = kind.name().toLowerCase(Locale.ROOT);
        return round == 0 ? words : "round " + round + " " + words + (kind == Kind.REBUTTAL ? " " + number : "");
    }
}
