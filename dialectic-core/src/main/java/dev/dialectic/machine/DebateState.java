package dev.dialectic.machine;

import dev.dialectic.debate.Debate;
import dev.dialectic.event.DebateEvent;
import java.util.List;

/**
 * Where a debate stands: one record per phase, made from its events and from nothing else. Immutable and thread-safe.
 *
 * <p>{@link #apply} and {@link #next} are pure, so whoever has the events goes on exactly where they end. Answers of a
 * phase may be recorded in any order: the transcript puts them in the panel's.
 */
public sealed interface DebateState permits Unraised, Begun {

    /**
     * Where the debate stands after one more event.
     *
     * @param event what happened
     * @return the next state
     * @throws MisplacedEventException if the event cannot follow
     */
    DebateState apply(DebateEvent event);

    /**
     * What is to be done next.
     *
     * @param procedure the format of the debate
     * @return the step
     */
    Step next(Debate procedure);

    /**
     * Where a debate without events stands.
     *
     * @return the state before its question is raised
     */
    static DebateState initial() {
        return new Unraised();
    }

    /**
     * Where a debate stands after its events.
     *
     * @param events all events, in order
     * @return the state
     * @throws MisplacedEventException if an event cannot follow the ones before it
     */
    static DebateState replay(List<? extends DebateEvent> events) {
        DebateState state = initial();
        for (DebateEvent event : events) {
            state = state.apply(event);
        }
        return state;
    }
}
