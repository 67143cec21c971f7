package dev.dialectic.event;

import dev.dialectic.call.Usage;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import java.util.Objects;

/**
 * A voter cast its ballot. Immutable and thread-safe.
 *
 * @param round the round of the poll
 * @param voter who
 * @param ballot what it cast
 * @param usage what the call used
 * @param repaired whether the answer had to be repaired before it could be read
 */
public record BallotCast(int round, AgentId voter, Ballot ballot, Usage usage, boolean repaired)
        implements DebateEvent {
    /** Checks that nothing is missing. */
    public BallotCast {
        Objects.requireNonNull(voter, "voter");
        Objects.requireNonNull(ballot, "ballot");
        Objects.requireNonNull(usage, "usage");
    }
}
