package dev.dialectic.machine;

import dev.dialectic.consensus.Verdict;
import dev.dialectic.debate.Debate;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateEvent;
import java.util.Objects;

/**
 * The verdict is reached and the debate not closed yet.
 *
 * @param proceedings all that the debate has come to
 * @param verdict what came of it
 */
public record Decided(Proceedings proceedings, Verdict verdict) implements Begun {

    /** Checks that nothing is missing. */
    public Decided {
        Objects.requireNonNull(proceedings, "proceedings");
        Objects.requireNonNull(verdict, "verdict");
    }

    @Override
    public DebateState apply(DebateEvent event) {
        if (event instanceof DebateClosed) {
            return new Closed(proceedings, verdict);
        }
        return new Decided(
                proceedings.noting(event).orElseThrow(() -> MisplacedEventException.of(event, this)), verdict);
    }

    @Override
    public Step next(Debate procedure) {
        return new Step.Close();
    }
}
