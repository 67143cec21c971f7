package dev.dialectic.run;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Silence;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.machine.DebateState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A call to make, and what is recorded of its answer. Immutable.
 *
 * @param key which call
 * @param input all that it is asked with, for its fingerprint
 * @param call makes the call; runs on the executor
 * @param flaw what is wrong with a value, or empty; what it throws is a flaw too
 * @param record what is recorded of an answer
 * @param reserve what it may use, and what has to be left for others
 * @param <T> what is asked for
 */
record Request<T>(
        CallKey key,
        Object input,
        Function<Attempt, Answer<T>> call,
        Function<T, Optional<String>> flaw,
        Record<T> record,
        Reserve reserve) {

    /** What is wrong with a value, also when that cannot be found out. */
    Optional<String> flawOf(T value) {
        try {
            return flaw.apply(value);
        } catch (RuntimeException unreadable) {
            return Optional.of("expected an answer that can be read, found one that cannot: " + unreadable);
        }
    }

    /** What a call may use at the most, what has to be left for ballots, and whether it is one. */
    record Reserve(Usage most, List<Usage> keptBack, boolean ballot) {}

    /** What is recorded of an answer. */
    interface Record<T> {

        /** A value that counts. */
        List<DebateEvent> given(T value, Usage usage, boolean repaired);

        /** Silence for good, after so many attempts. */
        List<DebateEvent> silent(int attempt, Silence silence, Usage usage);

        /** A value that does not count, when the call may be made again. */
        DebateEvent flawed(int attempt, String words, Usage usage);

        /** Whether the debate can go on without an answer: if not, it is asked for whenever the debate resumes. */
        default boolean canBeMissed() {
            return true;
        }

        /** An answer that came too late. */
        DebateEvent late(DebateState now, int attempt, Usage usage);
    }
}
