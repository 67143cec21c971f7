package dev.dialectic.consensus;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * No option is agreed on, and why. Immutable and thread-safe.
 *
 * @param reason the kind of reason; its sentence is in the findings
 * @param leaders the options that led, several when tied
 * @param findings what the poll showed
 */
public record NoConsensus(Reason reason, List<String> leaders, Findings findings) implements Verdict {

    /** The kinds of reason. */
    public enum Reason {
        /** Nobody cast a ballot that counts. */
        NO_VOTES,
        /** Fewer ballots were cast than the quorum asks for. */
        NO_QUORUM,
        /** Ballots were cast, and give no option any points: all that weigh anything have a confidence of 0, say. */
        NO_SUPPORT,
        /** Several options lead. */
        TIE,
        /** The leader's support is below what the rule asks for. */
        BELOW_THRESHOLD,
        /** A voter with a veto cast a ballot that does not approve of the leader. */
        VETOED,
        /** The debate was cancelled. */
        CANCELLED
    }

    /** Checks that nothing is missing, and copies. */
    public NoConsensus {
        Objects.requireNonNull(reason, "reason");
        leaders = List.copyOf(leaders);
        Objects.requireNonNull(findings, "findings");
    }

    @Override
    public Optional<String> decision() {
        return Optional.empty();
    }
}
