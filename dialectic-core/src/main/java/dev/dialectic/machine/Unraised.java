package dev.dialectic.machine;

import dev.dialectic.debate.Debate;
import dev.dialectic.debate.Transcript;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.vote.Electorate;
import java.util.List;
import java.util.Map;

/** Nothing happened yet. Nothing but a question comes first, also nothing that is not known here. */
public record Unraised() implements DebateState {

    @Override
    public DebateState apply(DebateEvent event) {
        if (event instanceof QuestionRaised raised) {
            return new Raised(new Proceedings(
                    raised.question(),
                    raised.terms(),
                    Control.NONE,
                    Calls.NONE,
                    Briefing.EMPTY,
                    Transcript.of(List.of()),
                    new Electorate(Map.of()),
                    List.of()));
        }
        throw MisplacedEventException.of(event, this);
    }

    @Override
    public Step next(Debate procedure) {
        return new Step.RaiseQuestion();
    }
}
