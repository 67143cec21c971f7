package dev.dialectic.debate;

import java.util.List;

/**
 * How a question stood after a poll, as far as a procedure needs to know. Immutable and thread-safe.
 *
 * @param round the round the poll belonged to, at least 0
 * @param leaders who led: one option, several when tied, none without votes
 * @param support the leader's share, in [0, 1]
 * @param margin how far it led the next option, in [0, 1]; 0 for a tie
 * @param settled whether the consensus rule called it a consensus
 * @param unanimous whether ballots were cast and all chose the same option, whatever points the strategy gave it
 */
public record Standing(
        int round, List<String> leaders, double support, double margin, boolean settled, boolean unanimous) {
    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if support or margin is not in [0, 1]
     */
    public Standing {
        leaders = List.copyOf(leaders);
        if (!(support >= 0 && support <= 1) || !(margin >= 0 && margin <= 1)) {
            throw new IllegalArgumentException(
                    "standing: expected support and margin in [0, 1], found " + support + " and " + margin);
        }
    }
}
