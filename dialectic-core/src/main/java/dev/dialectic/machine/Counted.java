package dev.dialectic.machine;

import dev.dialectic.debate.Debate;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.RoundConcluded;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import java.util.Objects;

/**
 * A poll was counted and is not judged yet.
 *
 * @param proceedings all that the debate has come to so far
 * @param round the round of the poll
 * @param poll the ballots
 * @param tally what counting them gave
 */
public record Counted(Proceedings proceedings, int round, Poll poll, Tally tally) implements Begun {

    /** Checks that nothing is missing. */
    public Counted {
        Objects.requireNonNull(proceedings, "proceedings");
        Objects.requireNonNull(poll, "poll");
        Objects.requireNonNull(tally, "tally");
    }

    @Override
    public DebateState apply(DebateEvent event) {
        if (event instanceof RoundConcluded concluded && concluded.round() == round) {
            return new Debating(proceedings.with(new CountedPoll(round, poll, tally, concluded.verdict())));
        }
        Proceedings noted = proceedings.noting(event).orElseThrow(() -> MisplacedEventException.of(event, this));
        return new Counted(noted, round, poll, tally);
    }

    @Override
    public Step next(Debate procedure) {
        // A poll that is counted is judged, also in a debate that is paused or cancelled: it costs nothing.
        return new Step.ConcludeRound(round, poll, tally);
    }
}
