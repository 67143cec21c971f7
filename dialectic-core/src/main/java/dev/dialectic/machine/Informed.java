package dev.dialectic.machine;

import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Transcript;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.PanelSeated;
import dev.dialectic.event.VerdictReached;
import java.util.Objects;

/**
 * What is known at large was gathered; nobody sits on the panel yet.
 *
 * @param proceedings all that the debate has come to so far
 */
public record Informed(Proceedings proceedings) implements Begun {

    /** Checks that nothing is missing. */
    public Informed {
        Objects.requireNonNull(proceedings, "proceedings");
    }

    @Override
    public DebateState apply(DebateEvent event) {
        if (event instanceof PanelSeated seated) {
            return new Seated(proceedings
                    .with(proceedings.calls().settled(CallKey.PANEL, seated.usage()))
                    .with(Transcript.of(seated.seats()))
                    .with(seated.electorate()));
        } else if (event instanceof VerdictReached reached && proceedings.isCancelled()) {
            return new Decided(this, reached.verdict());
        }
        return new Informed(proceedings.noting(event).orElseThrow(() -> MisplacedEventException.of(event, this)));
    }

    @Override
    public Step next(Debate procedure) {
        return Halt.of(proceedings).orElseGet(Step.SeatPanel::new);
    }
}
