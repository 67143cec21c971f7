package dev.dialectic.machine;

import dev.dialectic.consensus.Verdict;
import dev.dialectic.debate.Debate;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateEvent;
import java.util.Objects;

/**
 * The verdict is reached and the debate not closed yet.
 *
 * @param where where the debate stood when its verdict was reached
 * @param verdict what came of it
 */
public record Decided(Begun where, Verdict verdict) implements Begun {

    /** Checks that nothing is missing. */
    public Decided {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(verdict, "verdict");
    }

    @Override
    public Proceedings proceedings() {
        return where.proceedings();
    }

    @Override
    public DebateState apply(DebateEvent event) {
        if (event instanceof DebateClosed) {
            return new Closed(where, verdict);
        }
        if (proceedings().noting(event).isEmpty()) {
            throw MisplacedEventException.of(event, this);
        }
        return new Decided((Begun) where.apply(event), verdict);
    }

    @Override
    public Step next(Debate procedure) {
        return new Step.Close();
    }
}
