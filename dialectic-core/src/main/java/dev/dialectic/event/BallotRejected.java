package dev.dialectic.event;

import dev.dialectic.call.Usage;
import dev.dialectic.persona.AgentId;
import java.util.Objects;

/**
 * A ballot came that does not count. Immutable and thread-safe.
 *
 * @param round the round of the poll
 * @param voter who
 * @param reason why it does not count
 * @param words the reason in a sentence, which the voter is told when it is asked again
 * @param usage what the call used all the same
 */
public record BallotRejected(int round, AgentId voter, Reason reason, String words, Usage usage)
        implements DebateEvent {

    /** Why a ballot does not count. */
    public enum Reason {
        /** It names something that is no option, or contradicts itself. */
        INVALID,
        /** The voter's ballot is in already. */
        DUPLICATE,
        /** It came after its deadline. */
        LATE
    }
    /** Checks that nothing is missing. */
    public BallotRejected {
        Objects.requireNonNull(voter, "voter");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(usage, "usage");
    }
}
