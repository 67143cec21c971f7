package dev.dialectic.lab;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.EventJson;
import dev.dialectic.machine.Closed;
import dev.dialectic.machine.DebateState;
import dev.dialectic.machine.Outcome;
import java.util.List;
import java.util.Optional;

/** What of an outcome a crash must not change. Stateless and thread-safe. */
public final class Outcomes {

    private Outcomes() {}

    /**
     * An outcome without the calls that are in doubt: only a crash brings them about.
     *
     * @param outcome an outcome
     * @return all else of it
     */
    public static Outcome withoutDoubt(Outcome outcome) {
        return new Outcome(
                outcome.debate(),
                outcome.question(),
                outcome.verdict(),
                outcome.transcript(),
                outcome.polls(),
                outcome.flips(),
                outcome.usage(),
                outcome.usage(),
                0,
                outcome.exhausted(),
                List.of(),
                outcome.quarantined());
    }

    /**
     * A fingerprint of an outcome without doubt.
     *
     * @param outcome an outcome
     * @return its hash
     */
    public static String hash(Outcome outcome) {
        return EventJson.hash(withoutDoubt(outcome));
    }

    /**
     * The outcome that a log tells of.
     *
     * @param debate which debate
     * @param log its events
     * @return the outcome; empty when the debate is not closed
     * @throws RuntimeException if the events cannot follow each other
     */
    public static Optional<Outcome> of(DebateId debate, List<RecordedEvent> log) {
        DebateState state =
                DebateState.replay(log.stream().map(RecordedEvent::event).toList());
        return state instanceof Closed closed ? Optional.of(Outcome.of(debate, closed)) : Optional.empty();
    }
}
