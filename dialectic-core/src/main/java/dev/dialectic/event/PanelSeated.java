package dev.dialectic.event;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Seat;
import dev.dialectic.vote.Electorate;
import java.util.List;
import java.util.Objects;

/**
 * The panel took its seats, and the electorate is fixed. Immutable and thread-safe.
 *
 * @param seats who sits there, in order
 * @param electorate who may vote, and what each vote weighs
 * @param usage what proposing the panel used
 */
public record PanelSeated(List<Seat> seats, Electorate electorate, Usage usage) implements DebateEvent {
    /** Checks that nothing is missing, and copies. */
    public PanelSeated {
        seats = List.copyOf(seats);
        Objects.requireNonNull(electorate, "electorate");
        Objects.requireNonNull(usage, "usage");
    }
}
