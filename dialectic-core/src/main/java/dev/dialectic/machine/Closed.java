package dev.dialectic.machine;

import dev.dialectic.consensus.Verdict;
import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Transcript;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateReopened;
import java.util.Objects;

/**
 * The debate is over. Only reopening may follow.
 *
 * @param proceedings all that the debate came to
 * @param verdict what came of it
 */
public record Closed(Proceedings proceedings, Verdict verdict) implements Begun {

    /** Checks that nothing is missing. */
    public Closed {
        Objects.requireNonNull(proceedings, "proceedings");
        Objects.requireNonNull(verdict, "verdict");
    }

    @Override
    public DebateState apply(DebateEvent event) {
        if (event instanceof DebateReopened reopened
                && !proceedings.electorate().voters().isEmpty()) {
            Transcript granted =
                    proceedings.transcript().granted(proceedings.polls().size() + reopened.rounds());
            return new Debating(proceedings
                    .with(granted)
                    .with(proceedings.control().reopened())
                    .with(proceedings.calls().interrupted()));
        }
        throw misplaced(event);
    }

    @Override
    public Step next(Debate procedure) {
        return new Step.Done();
    }
}
