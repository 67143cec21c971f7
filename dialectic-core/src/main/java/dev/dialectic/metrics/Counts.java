package dev.dialectic.metrics;

import dev.dialectic.debate.Silence;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often what happened, in what was recorded since the metrics began. None of these numbers ever falls. Immutable and
 * thread-safe.
 *
 * @param events how many events were recorded
 * @param calls how many calls were made, each attempt counting as one
 * @param inDoubt how many calls were open when their debate was interrupted, or closed since it was cancelled
 * @param late how many answers came after their deadline
 * @param silences how often an agent that had the floor, or a ballot, said nothing, by reason; no reason that never was
 * @param failedAttempts how many attempts came to nothing, by reason; the call may have been made again
 * @param closed how many debates closed; one that was reopened and closes again counts again
 * @param consensus how many of these with a consensus
 * @param noConsensus how many of these without one. Of the rest the verdict was not heard: it was recorded before the crash
 *     that these metrics were begun after
 */
public record Counts(
        long events,
        long calls,
        long inDoubt,
        long late,
        Map<Silence.Reason, Long> silences,
        Map<Silence.Reason, Long> failedAttempts,
        long closed,
        long consensus,
        long noConsensus) {

    /** Copies. */
    public Counts {
        silences = copy(silences);
        failedAttempts = copy(failedAttempts);
    }

    private static Map<Silence.Reason, Long> copy(Map<Silence.Reason, Long> counts) {
        Map<Silence.Reason, Long> copy = new EnumMap<>(Silence.Reason.class);
        copy.putAll(counts);
        return Collections.unmodifiableMap(copy);
    }
}
