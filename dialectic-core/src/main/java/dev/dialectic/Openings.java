package dev.dialectic;

import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateReopened;
import dev.dialectic.event.DebateResumed;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.event.Terms;
import dev.dialectic.machine.Begun;
import dev.dialectic.machine.Closed;
import dev.dialectic.machine.DebateState;
import dev.dialectic.machine.Unraised;
import dev.dialectic.question.Question;
import dev.dialectic.run.Parts;
import dev.dialectic.text.Chance;
import java.util.Optional;
import java.util.function.Function;

/** What is recorded first when a debate is held, given where it stands. Immutable and thread-safe. */
record Openings(Parts parts, Terms terms) {

    /** Of a debate that is new. */
    Function<DebateState, Optional<DebateEvent>> raising(DebateId id, Question question) {
        return state -> {
            if (!(state instanceof Unraised)) {
                throw new IllegalStateException("debate " + id
                        + ": expected a new debate, found one that the journal holds already; resume it instead");
            }
            parts.requireDebatable(question);
            return Optional.of(new QuestionRaised(question, terms.withSeed(Chance.draw(terms.seed(), id.value()))));
        };
    }

    /** Of one that was left unfinished; nothing of one that has ended. */
    Function<DebateState, Optional<DebateEvent>> goingOn(DebateId id) {
        return state -> {
            requireTerms(id, state);
            return state instanceof Closed
                    ? Optional.empty()
                    : Optional.of(new DebateResumed("it was found unfinished"));
        };
    }

    /** Of one whose question was claimed, by whoever began it. */
    Function<DebateState, Optional<DebateEvent>> claimed(DebateId id, Question question) {
        return state -> (state instanceof Unraised ? raising(id, question) : goingOn(id)).apply(state);
    }

    /** Of one that has ended and gets more rounds. */
    Function<DebateState, Optional<DebateEvent>> reopening(DebateId id, int rounds) {
        DebateReopened reopened = new DebateReopened(rounds);
        return state -> {
            requireTerms(id, state);
            if (!(state instanceof Closed over)) {
                throw new IllegalStateException(
                        "debate " + id + ": expected one that has ended, found it unfinished; resume it first");
            }
            if (!over.proceedings().control().exhausted().isEmpty()) {
                throw new IllegalStateException("debate " + id
                        + ": expected one whose budget allows more talk, found that "
                        + over.proceedings().control().exhausted() + "; debate the question anew with a larger one");
            }
            if (over.proceedings().electorate().size() == 0) {
                throw new IllegalStateException(
                        "debate " + id + ": expected a panel to go on with, found that it ended before one was seated");
            }
            return Optional.of(reopened);
        };
    }

    private void requireTerms(DebateId id, DebateState state) {
        Terms held = ((Begun) state).proceedings().terms();
        held.differenceTo(terms).ifPresent(difference -> {
            throw new IllegalStateException("debate " + id + ": " + difference);
        });
    }
}
