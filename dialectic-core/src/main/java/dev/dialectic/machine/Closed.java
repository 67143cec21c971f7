package dev.dialectic.machine;

import dev.dialectic.consensus.Verdict;
import dev.dialectic.debate.Debate;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateReopened;
import dev.dialectic.event.UnknownEvent;
import java.util.Objects;

/**
 * The debate is over. Only reopening may follow, and what is not known here.
 *
 * @param where where the debate stood when its verdict was reached: after a poll, or wherever it was cancelled
 * @param verdict what came of it
 */
public record Closed(Begun where, Verdict verdict) implements Begun {

    /** Checks that nothing is missing. */
    public Closed {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(verdict, "verdict");
    }

    @Override
    public Proceedings proceedings() {
        return where.proceedings();
    }

    @Override
    public DebateState apply(DebateEvent event) {
        Proceedings held = proceedings();
        if (event instanceof DebateReopened reopened
                && !held.electorate().voters().isEmpty()) {
            return goingOn(held.with(held.transcript().granted(held.polls().size() + reopened.rounds()))
                    .with(held.control().reopened())
                    .with(held.calls().interrupted()));
        } else if (event instanceof UnknownEvent) {
            return this;
        }
        throw MisplacedEventException.of(event, this);
    }

    /** A cancelled debate goes on where it was: the ballots that are in were paid for, and count. */
    private DebateState goingOn(Proceedings again) {
        if (where instanceof Polling cut) {
            return new Polling(again, cut.round(), cut.ballots(), cut.absent());
        }
        return where instanceof Seated ? new Seated(again) : new Debating(again);
    }

    @Override
    public Step next(Debate procedure) {
        return new Step.Done();
    }
}
