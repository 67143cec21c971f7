package dev.dialectic.metrics;

import dev.dialectic.event.DebateId;
import java.util.List;

/**
 * How many debates are in which way. Immutable and thread-safe.
 *
 * @param active how many are under way, the stalled among them
 * @param resting how many were paused, so that nothing is expected of them
 * @param closed how many closed within the window
 * @param stalled those that are under way and of which nothing was recorded for too long, the longest silent first
 * @param forgotten how many were forgotten before they closed, to keep within the number that is watched
 */
public record DebateCounts(int active, int resting, int closed, List<DebateId> stalled, long forgotten) {

    /** Copies. */
    public DebateCounts {
        stalled = List.copyOf(stalled);
    }
}
