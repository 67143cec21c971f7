package dev.dialectic.event;

import dev.dialectic.call.Usage;
import dev.dialectic.evidence.Evidence;
import java.util.List;
import java.util.Objects;

/**
 * A knowledge source answered. Immutable and thread-safe.
 *
 * @param call who it was asked for
 * @param evidence what it knows, best first
 * @param usage what the call used
 */
public record EvidenceGathered(CallKey call, List<Evidence> evidence, Usage usage) implements DebateEvent {
    /** Checks that nothing is missing, and copies. */
    public EvidenceGathered {
        Objects.requireNonNull(call, "call");
        evidence = List.copyOf(evidence);
        Objects.requireNonNull(usage, "usage");
    }
}
