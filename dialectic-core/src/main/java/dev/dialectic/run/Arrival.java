package dev.dialectic.run;

import dev.dialectic.call.Answer;
import dev.dialectic.event.DebateEvent;

/** What reaches the thread of a debate from others. */
sealed interface Arrival {

    /** Somebody answered, or abstained, or refused. */
    record Answered(Request<?> request, int attempt, Answer<?> answer) implements Arrival {}

    /** A call failed. */
    record Failed(Request<?> request, int attempt, Failure failure) implements Arrival {}

    /** Whoever holds the debate lets go of it: it is to stand still where it is, for others to resume. */
    record LetGo() implements Arrival {}

    /** The debate is to stand still for others to resume, once those who are being asked have answered. */
    record Recalled() implements Arrival {}

    /** A person wants something of the debate: what is recorded of it. */
    record Command(DebateEvent event) implements Arrival {}
}
