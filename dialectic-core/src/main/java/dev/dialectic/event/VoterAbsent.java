package dev.dialectic.event;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Silence;
import dev.dialectic.persona.AgentId;
import java.util.Objects;

/**
 * A registered voter has no ballot in a poll, and keeps its place in the quorum. Immutable and thread-safe.
 *
 * @param round the round of the poll
 * @param voter who
 * @param silence why
 * @param usage what the call used all the same
 */
public record VoterAbsent(int round, AgentId voter, Silence silence, Usage usage) implements DebateEvent {
    /** Checks that nothing is missing. */
    public VoterAbsent {
        Objects.requireNonNull(voter, "voter");
        Objects.requireNonNull(silence, "silence");
        Objects.requireNonNull(usage, "usage");
    }
}
