package dev.dialectic.event;

import dev.dialectic.vote.Tally;
import java.util.Objects;

/**
 * The ballots of a poll were counted. The recorded tally stands; counting again verifies it. Immutable and thread-safe.
 *
 * @param round the round of the poll
 * @param tally what counting gave
 */
public record VotesCounted(int round, Tally tally) implements DebateEvent {
    /** Checks that nothing is missing. */
    public VotesCounted {
        Objects.requireNonNull(tally, "tally");
    }
}
